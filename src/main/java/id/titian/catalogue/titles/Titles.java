package id.titian.catalogue.titles;

import id.titian.catalogue.marc.MarcRecord;
import id.titian.catalogue.marc.MarcSource;
import id.titian.catalogue.marc.Reading;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single titles with their copies and records. */
@Component
public class Titles {
    static final Query<Title> ONE =
            new Query<>(
                    Title.class,
                    """
                    select id, control_number, control_source, title, subtitle, part, original_script,
                           responsibility, contributors, subjects, genres, series, isbns, issn,
                           languages, year, publisher, publication_place, edition, extent, summary,
                           classification, audience, format, access_modes, access_features,
                           access_hazards, access_summary, thing, sample, changed_at, withdrawn_at
                      from catalogue.title where id = :id
                    """);

    static final Query<Copy> COPIES =
            new Query<>(
                    Copy.class,
                    """
                    select id, barcode, place, now_at, shelf, kind, state, due_on, note
                      from catalogue.item where title_id = :id order by now_at, state, barcode
                    """);

    static final Query<Source> RECORD =
            new Query<>(
                    Source.class,
                    "select record, record_format from catalogue.title where id = :id");

    private final JdbcClient db;

    Titles(JdbcClient db) {
        this.db = db;
    }

    /** The title, withdrawn or not. */
    Optional<Title> find(UUID id) {
        return ONE.first(db, Params.of("id", id));
    }

    /** All copies, also those withdrawn. */
    List<Copy> copies(UUID title) {
        return COPIES.list(db, Params.of("id", title));
    }

    /** The record the title came in, read anew; empty when there is none. */
    Optional<MarcRecord> record(UUID title) {
        var source = RECORD.first(db, Params.of("id", title));
        if (source.isEmpty() || source.get().record == null) return Optional.empty();
        var bytes = new ByteArrayInputStream(source.get().record);
        try (var records = MarcSource.of("record", bytes)) {
            while (records.hasNext()) {
                if (records.next() instanceof Reading.Read good) return Optional.of(good.record());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }

    /** A copy of a title. */
    public record Copy(
            UUID id,
            String barcode,
            String place,
            String nowAt,
            String shelf,
            String kind,
            String state,
            @Nullable LocalDate dueOn,
            String note) {
        public boolean shown() {
            return !state.equals("withdrawn");
        }

        public boolean onShelf() {
            return state.equals("available");
        }
    }

    record Source(byte @Nullable [] record, @Nullable String recordFormat) {}
}
