package id.titian.evidence.months;

import id.titian.evidence.Published;
import id.titian.evidence.Suppression;
import id.titian.kernel.Params;
import id.titian.kernel.Period;
import id.titian.kernel.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bare counts of a month. They leave this class protected only. */
final class MonthCounts {
    static final Query<Row> ROWS =
            new Query<>(
                    Row.class,
                    """
                    select kind, place, age_band, gender, detail, sum(count)::bigint as count
                      from evidence.fact where day between :from and :to
                     group by kind, place, age_band, gender, detail
                    """);

    private final List<Row> rows;

    private MonthCounts(List<Row> rows) {
        this.rows = rows;
    }

    static MonthCounts read(JdbcClient db, Period period) {
        return new MonthCounts(
                ROWS.list(db, Params.of("from", period.first(), "to", period.last())));
    }

    Set<String> places() {
        return rows.stream().map(Row::place).collect(Collectors.toSet());
    }

    /** Everything a fact's detail was for some measures. */
    List<String> details(Measure... measures) {
        var kinds = Stream.of(measures).map(Measure::code).toList();
        return List.copyOf(
                rows.stream()
                        .filter(row -> kinds.contains(row.kind))
                        .map(Row::detail)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What may be shown of a measure: the whole first, then each place. */
    List<Published> totals(Measure measure, List<String> places, int k) {
        var suppression = Suppression.flat(places.size(), k);
        var counts = counts(measure, places, row -> "", "");
        return measure.ofPeople() ? suppression.column(counts) : open(suppression.sums(counts));
    }

    /** What may be shown of each part of a measure, by part, then the whole and each place. */
    List<List<Published>> parts(
            Measure measure,
            List<String> places,
            List<String> parts,
            Function<Row, String> part,
            int k) {
        var suppression = Suppression.flat(places.size(), k);
        var counts = new long[parts.size()][];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = counts(measure, places, part, parts.get(i));
        }
        if (measure.ofPeople()) return suppression.parts(counts);
        var all = new ArrayList<List<Published>>();
        for (var column : counts) all.add(open(suppression.sums(column)));
        return all;
    }

    private long[] counts(
            Measure measure, List<String> places, Function<Row, String> part, String value) {
        var counts = new long[places.size() + 1];
        for (var row : rows) {
            if (!row.kind.equals(measure.code()) || !part.apply(row).equals(value)) continue;
            int place = places.indexOf(row.place);
            if (place >= 0) counts[place + 1] += row.count;
        }
        return counts;
    }

    private static List<Published> open(long[] counts) {
        var open = new ArrayList<Published>();
        for (long count : counts) open.add(new Published.Number(count));
        return open;
    }

    /** So many of one sort in the month. */
    record Row(
            String kind, String place, String ageBand, String gender, String detail, long count) {}
}
