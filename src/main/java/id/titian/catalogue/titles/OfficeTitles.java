package id.titian.catalogue.titles;

import id.titian.catalogue.imports.Sheet;
import id.titian.catalogue.search.Asked;
import id.titian.catalogue.search.Facet;
import id.titian.catalogue.search.Found;
import id.titian.catalogue.search.SearchIndex;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import java.io.IOException;
import java.io.Writer;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Titles as the office lists, filters and exports them. */
@Component
public class OfficeTitles {
    private static final String LINE =
            """
            select t.id, t.title, array_to_string(t.contributors, '; ') as by, t.year, t.format,
                   coalesce(t.control_number, '') as control_number,
                   array_to_string(t.isbns, ' ') as isbns, t.classification,
                   (select count(*)::int from catalogue.item i
                     where i.title_id = t.id and i.state <> 'withdrawn') as copies, t.changed_at
              from catalogue.title t
            """;

    static final Query<Line> SOME =
            new Query<>(
                    Line.class,
                    LINE
                            + " join unnest(cast(:ids as uuid[])) with ordinality as u (id, n)"
                            + " on u.id = t.id order by u.n");

    static final Query<Line> WITHDRAWN =
            new Query<>(
                    Line.class,
                    LINE
                            + " where t.withdrawn_at is not null order by t.withdrawn_at desc"
                            + " limit 200");

    static final Query<Line> AFTER =
            new Query<>(
                    Line.class,
                    LINE
                            + " where t.id > cast(:after as uuid) and t.withdrawn_at is null"
                            + " and (cast(:format as text) is null or t.format = cast(:format as text))"
                            + " and (cast(:place as text) is null or exists (select 1"
                            + " from catalogue.item i where i.title_id = t.id"
                            + " and i.place = cast(:place as text) and i.state <> 'withdrawn'))"
                            + " order by t.id limit 1000");

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient db;
    private final SearchIndex index;

    OfficeTitles(JdbcClient db, SearchIndex index) {
        this.db = db;
        this.index = index;
    }

    /** What the search finds for the filter, twenty to a page. */
    Found find(Filter filter) {
        var chosen = new EnumMap<Facet, String>(Facet.class);
        if (!filter.place.isEmpty()) chosen.put(Facet.PLACE, filter.place);
        if (!filter.format.isEmpty()) chosen.put(Facet.FORMAT, filter.format);
        var order = filter.q.isEmpty() ? Asked.Order.TITLE : Asked.Order.BEST;
        var asked = new Asked(filter.q, chosen, null, null, order, (filter.page - 1) * 20, 20);
        return index.find(asked);
    }

    List<Line> lines(List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        var texts = ids.stream().map(UUID::toString).toArray(String[]::new);
        return SOME.list(db, Params.of("ids", texts));
    }

    List<Line> withdrawn() {
        return WITHDRAWN.list(db, Params.of());
    }

    /** Writes all titles of a place and a form, empty for any; the words do not narrow it. */
    void export(Filter filter, Writer out) throws IOException {
        var sheet = new CSVPrinter(out, CSVFormat.RFC4180);
        sheet.printRecord(
                "id",
                "control_number",
                "title",
                "contributors",
                "year",
                "format",
                "isbn",
                "classification",
                "copies");
        @Nullable UUID last = FIRST;
        while (last != null) {
            var lines = after(last, filter);
            for (var line : lines) print(sheet, line);
            last = lines.isEmpty() ? null : lines.getLast().id;
        }
        sheet.flush();
    }

    private List<Line> after(UUID last, Filter filter) {
        var format = filter.format.isEmpty() ? null : filter.format;
        var place = filter.place.isEmpty() ? null : filter.place;
        return AFTER.list(db, Params.of("after", last, "format", format, "place", place));
    }

    private static void print(CSVPrinter sheet, Line line) throws IOException {
        sheet.printRecord(
                line.id,
                Sheet.cell(line.controlNumber),
                Sheet.cell(line.title),
                Sheet.cell(line.by),
                line.year,
                line.format,
                Sheet.cell(line.isbns),
                Sheet.cell(line.classification),
                line.copies);
    }

    /** A title in a line of the office's list. */
    public record Line(
            UUID id,
            String title,
            String by,
            @Nullable Integer year,
            String format,
            String controlNumber,
            String isbns,
            String classification,
            int copies,
            OffsetDateTime changedAt) {}

    /** What the list is narrowed to; empty texts narrow nothing. */
    public record Filter(String q, String place, String format, String state, int page) {
        static Filter of(Map<String, String> parameters) {
            var page = parameters.getOrDefault("page", "1");
            return new Filter(
                    Clean.text(parameters.get("q"), 200).strip(),
                    Clean.text(parameters.get("place"), 60).strip(),
                    Clean.text(parameters.get("format"), 60).strip(),
                    Clean.text(parameters.get("state"), 20).strip(),
                    page.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(page) : 1);
        }

        boolean ofWithdrawn() {
            return state.equals("withdrawn");
        }
    }
}
