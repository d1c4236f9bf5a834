package id.titian.catalogue.titles;

import id.titian.catalogue.marc.Accessibility;
import id.titian.catalogue.search.IndexQueue;
import id.titian.kernel.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps many titles in one statement: one array for each column, unnested by the database. */
@Component
public class TitleRows {
    static final Statement KEEP =
            new Statement(
                    """
                    insert into catalogue.title as kept (id, control_number, control_source, work_key, title,
                           sort_title, subtitle, part, original_script, responsibility, contributors,
                           subjects, genres, series, isbns, issn, languages, year, publisher,
                           publication_place, edition, extent, summary, classification, audience,
                           format, access_modes, access_features, access_hazards, access_summary,
                           record, record_format, record_hash, thing, sample, made_at, changed_at)
                    select u.id, u.control_number, u.control_source, u.work_key, u.title,
                           u.sort_title, u.subtitle, u.part, u.original_script, u.responsibility,
                           u.contributors::text[], u.subjects::text[], u.genres::text[], u.series,
                           u.isbns::text[], u.issn, u.languages::text[], u.year, u.publisher,
                           u.publication_place, u.edition, u.extent, u.summary, u.classification,
                           u.audience, u.format, u.access_modes::text[], u.access_features::text[],
                           u.access_hazards::text[], u.access_summary, u.record, u.record_format,
                           u.record_hash, u.thing, u.sample, :at, :at
                      from unnest(cast(:id as uuid[]), cast(:control_number as text[]),
                           cast(:control_source as text[]), cast(:work_key as text[]),
                           cast(:title as text[]), cast(:sort_title as text[]),
                           cast(:subtitle as text[]), cast(:part as text[]),
                           cast(:original_script as text[]), cast(:responsibility as text[]),
                           cast(:contributors as text[]), cast(:subjects as text[]),
                           cast(:genres as text[]), cast(:series as text[]), cast(:isbns as text[]),
                           cast(:issn as text[]), cast(:languages as text[]), cast(:year as int[]),
                           cast(:publisher as text[]), cast(:publication_place as text[]),
                           cast(:edition as text[]), cast(:extent as text[]),
                           cast(:summary as text[]), cast(:classification as text[]),
                           cast(:audience as text[]), cast(:format as text[]),
                           cast(:access_modes as text[]), cast(:access_features as text[]),
                           cast(:access_hazards as text[]), cast(:access_summary as text[]),
                           cast(:record as bytea[]), cast(:record_format as text[]),
                           cast(:record_hash as bytea[]), cast(:thing as boolean[]),
                           cast(:sample as boolean[]))
                        as u (id, control_number, control_source, work_key, title, sort_title,
                           subtitle, part, original_script, responsibility, contributors, subjects,
                           genres, series, isbns, issn, languages, year, publisher,
                           publication_place, edition, extent, summary, classification, audience,
                           format, access_modes, access_features, access_hazards, access_summary,
                           record, record_format, record_hash, thing, sample)
                    on conflict (id) do update set
                           control_source = case when kept.control_number is null
                               then excluded.control_source else kept.control_source end,
                           control_number = coalesce(kept.control_number, excluded.control_number),
                           work_key = excluded.work_key, title = excluded.title,
                           sort_title = excluded.sort_title, subtitle = excluded.subtitle,
                           part = excluded.part, original_script = excluded.original_script,
                           responsibility = excluded.responsibility,
                           contributors = excluded.contributors, subjects = excluded.subjects,
                           genres = excluded.genres, series = excluded.series,
                           isbns = excluded.isbns, issn = excluded.issn,
                           languages = excluded.languages, year = excluded.year,
                           publisher = excluded.publisher,
                           publication_place = excluded.publication_place,
                           edition = excluded.edition, extent = excluded.extent,
                           summary = excluded.summary, classification = excluded.classification,
                           audience = excluded.audience, format = excluded.format,
                           access_modes = excluded.access_modes,
                           access_features = excluded.access_features,
                           access_hazards = excluded.access_hazards,
                           access_summary = excluded.access_summary, record = excluded.record,
                           record_format = excluded.record_format,
                           record_hash = excluded.record_hash, thing = excluded.thing,
                           changed_at = excluded.changed_at, withdrawn_at = null
                    """);

    static final Statement REMEMBER =
            new Statement(
                    """
                    insert into catalogue.title_record
                           (control_source, control_number, title_id, record_hash, run_id)
                    select u.source, u.number, u.id, u.hash, cast(:run as uuid)
                      from unnest(cast(:sources as text[]), cast(:numbers as text[]),
                           cast(:ids as uuid[]), cast(:hashes as bytea[]))
                        as u (source, number, id, hash)
                    on conflict (control_source, control_number) do update
                       set title_id = excluded.title_id, record_hash = excluded.record_hash,
                           run_id = excluded.run_id
                    """);

    private final JdbcClient db;
    private final IndexQueue queue;
    private final Clock clock;

    TitleRows(JdbcClient db, IndexQueue queue, Clock clock) {
        this.db = db;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Makes or changes titles, each id once; the search index learns of them. A title that has a
     * control number keeps it.
     */
    public void keep(Map<UUID, Described> titles) {
        if (titles.isEmpty()) return;
        var all = titles.values();
        var params = new HashMap<String, @Nullable Object>();
        params.put("at", OffsetDateTime.now(clock));
        params.put("id", titles.keySet().stream().map(UUID::toString).toArray(String[]::new));
        names(params, all);
        imprint(params, all);
        kinds(params, all);
        KEEP.run(db, params);
        queue.add(titles.keySet());
    }

    /** Remembers which records became which titles. */
    public void remember(Map<Described.RecordKey, Known> records, @Nullable UUID run) {
        if (records.isEmpty()) return;
        var params = new HashMap<String, @Nullable Object>();
        params.put("run", run);
        var keys = records.keySet();
        var known = records.values();
        params.put(
                "sources", keys.stream().map(Described.RecordKey::source).toArray(String[]::new));
        params.put(
                "numbers", keys.stream().map(Described.RecordKey::number).toArray(String[]::new));
        params.put("ids", known.stream().map(k -> k.id().toString()).toArray(String[]::new));
        params.put("hashes", known.stream().map(Known::hash).toArray(byte[][]::new));
        REMEMBER.run(db, params);
    }

    private static void names(Map<String, @Nullable Object> into, Collection<Described> all) {
        into.put("control_number", texts(all, Described::controlNumber, 200));
        into.put("control_source", texts(all, Described::source, 200));
        into.put("work_key", texts(all, Described::workKey, 1000));
        into.put("title", texts(all, Described::title, 4000));
        into.put("sort_title", texts(all, Described::sortTitle, 300));
        into.put("subtitle", texts(all, d -> some(d.facts().subtitle()), 4000));
        into.put("part", texts(all, d -> some(d.facts().part()), 1000));
        into.put(
                "original_script",
                texts(all, d -> String.join(" / ", d.facts().originalTitles()), 2000));
        into.put("responsibility", texts(all, Described::responsibility, 2000));
        into.put("contributors", arrays(all, Described::contributors, 300));
        into.put("subjects", arrays(all, d -> d.facts().subjects(), 500));
        into.put("genres", arrays(all, d -> d.facts().genres(), 200));
        into.put("series", texts(all, Described::series, 2000));
    }

    private static void imprint(Map<String, @Nullable Object> into, Collection<Described> all) {
        into.put("isbns", arrays(all, d -> d.facts().isbns(), 20));
        into.put("issn", texts(all, d -> some(d.facts().issn()), 20));
        into.put("languages", arrays(all, TitleRows::languages, 10));
        into.put("year", all.stream().map(d -> d.facts().year()).toArray(Integer[]::new));
        into.put("publisher", texts(all, d -> some(d.facts().publisher()), 500));
        into.put("publication_place", texts(all, d -> some(d.facts().place()), 500));
        into.put("edition", texts(all, d -> some(d.facts().edition()), 500));
        into.put("extent", texts(all, d -> some(d.facts().extent()), 500));
        into.put("summary", texts(all, d -> some(d.facts().summary()), 20_000));
        into.put("classification", texts(all, d -> some(d.facts().classification()), 100));
    }

    private static void kinds(Map<String, @Nullable Object> into, Collection<Described> all) {
        into.put(
                "audience",
                texts(all, d -> d.facts().audience().name().toLowerCase(Locale.ROOT), 20));
        into.put("format", texts(all, d -> d.facts().form().code(), 20));
        into.put("access_modes", arrays(all, d -> access(d).modes(), 40));
        into.put("access_features", arrays(all, d -> access(d).features(), 40));
        into.put("access_hazards", arrays(all, d -> access(d).hazards(), 40));
        into.put("access_summary", texts(all, d -> some(access(d).summary()), 4000));
        into.put("record", all.stream().map(Described::record).toArray(byte[][]::new));
        into.put("record_format", texts(all, Described::recordFormat, 20));
        into.put("record_hash", all.stream().map(Described::hash).toArray(byte[][]::new));
        into.put("thing", all.stream().map(Described::thing).toArray(Boolean[]::new));
        into.put("sample", all.stream().map(Described::sample).toArray(Boolean[]::new));
    }

    private static Accessibility access(Described title) {
        return title.facts().accessibility();
    }

    private static List<String> languages(Described title) {
        var language = title.facts().language();
        return language == null ? List.of() : List.of(language);
    }

    private static String some(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String[] texts(
            Collection<Described> all, Function<Described, @Nullable String> part, int most) {
        var texts = new @Nullable String[all.size()];
        int i = 0;
        for (var one : all) {
            var text = part.apply(one);
            texts[i++] = text == null ? null : Clean.text(text, most);
        }
        return texts;
    }

    private static String[] arrays(
            Collection<Described> all, Function<Described, List<String>> part, int most) {
        return all.stream()
                .map(one -> Clean.array(Clean.texts(part.apply(one), most)))
                .toArray(String[]::new);
    }

    /** The title a record became, and the hash of the record as it then was. */
    public record Known(UUID id, byte[] hash) {}
}
