package id.titian.evidence.months;

import id.titian.evidence.Published;
import id.titian.evidence.Suppression;
import id.titian.kernel.Params;
import id.titian.kernel.Period;
import id.titian.kernel.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A year of one measure, each month protected as its own page protects it. */
@Component
class Trends {
    static final Query<Sum> SUMS =
            new Query<>(
                    Sum.class,
                    """
                    select to_char(day, 'YYYY-MM') as month, place, sum(count)::bigint as count
                      from evidence.fact where kind = :kind and day between :from and :to
                     group by 1, 2
                    """);

    private final JdbcClient db;
    private final Months months;
    private final Reporting reporting;

    Trends(JdbcClient db, Months months, Reporting reporting) {
        this.db = db;
        this.months = months;
        this.reporting = reporting;
    }

    /** The twelve months up to one, of one measure. */
    Trend year(Measure measure, Period last, @Nullable String place, int k) {
        var first = new Period(last.month().minusMonths(11));
        var sums =
                SUMS.list(
                        db,
                        Params.of(
                                "kind", measure.code(), "from", first.first(), "to", last.last()));
        var record = reporting.record(first, last);
        var points = new ArrayList<Trend.Point>();
        for (var at = first; !at.month().isAfter(last.month()); at = at.after()) {
            var month = at.toString();
            var own = sums.stream().filter(sum -> sum.month.equals(month)).toList();
            var shown = new Shown(own, months.rows(places(own), place), k).of(measure, place);
            var done = place == null ? record.of(at) : record.of(place, at);
            points.add(new Trend.Point(at, shown, done, record.over(at)));
        }
        return new Trend(measure, List.copyOf(points));
    }

    private static Set<String> places(List<Sum> sums) {
        return sums.stream().map(Sum::place).collect(Collectors.toSet());
    }

    /** One measure of one month, protected over all places as the month's own page does. */
    private record Shown(List<Sum> sums, List<String> rows, int k) {
        Published of(Measure measure, @Nullable String place) {
            var counts = new long[rows.size() + 1];
            for (var sum : sums) counts[rows.indexOf(sum.place) + 1] += sum.count;
            var suppression = Suppression.flat(rows.size(), k);
            int row = place == null ? 0 : rows.indexOf(place) + 1;
            return measure.ofPeople()
                    ? suppression.column(counts).get(row)
                    : new Published.Number(suppression.sums(counts)[row]);
        }
    }

    record Sum(String month, String place, long count) {}
}
