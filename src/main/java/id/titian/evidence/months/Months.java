package id.titian.evidence.months;

import id.titian.evidence.Published;
import id.titian.evidence.Suppression;
import id.titian.evidence.months.MonthCounts.Row;
import id.titian.kernel.Absent;
import id.titian.kernel.AgeBand;
import id.titian.kernel.Period;
import id.titian.kernel.Query;
import id.titian.places.Place;
import id.titian.places.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The months of a place and of the network. */
@Component
public class Months {
    static final Query<First> FIRST =
            new Query<>(First.class, "select min(day) as day from evidence.fact");

    private static final int MOST = 24;

    private final JdbcClient db;
    private final Places places;
    private final Reporting reporting;
    private final Clock clock;

    Months(JdbcClient db, Places places, Reporting reporting, Clock clock) {
        this.db = db;
        this.places = places;
        this.reporting = reporting;
        this.clock = clock;
    }

    /** The month of today. */
    public Period now() {
        return Period.holding(LocalDate.now(clock));
    }

    /** The newest month that is over. */
    public Period newest() {
        return now().before();
    }

    /** How complete each month is, the newest first. */
    List<Line> list(@Nullable String place) {
        var periods = periods();
        var record = reporting.record(periods.getLast(), periods.getFirst());
        return periods.stream()
                .map(
                        at ->
                                new Line(
                                        at,
                                        place == null ? record.of(at) : record.of(place, at),
                                        record.over(at)))
                .toList();
    }

    /**
     * The months from the first one in which anything was counted, the newest first; at most 24.
     */
    List<Period> periods() {
        var counted = FIRST.one(db, Map.of()).day();
        var oldest = counted == null ? now() : Period.holding(counted);
        var periods = new ArrayList<Period>();
        periods.add(now());
        while (periods.size() < MOST && periods.getLast().month().isAfter(oldest.month())) {
            periods.add(periods.getLast().before());
        }
        return List.copyOf(periods);
    }

    /**
     * A month.
     *
     * @param place code of a place, or null for the network
     * @param k the smallest count that may be shown: {@link Suppression#INSIDE} or {@link
     *     Suppression#OUTSIDE}
     * @throws Absent when the month has not begun
     */
    public Month month(Period period, @Nullable String place, int k) {
        if (period.month().isAfter(now().month())) throw new Absent("month");
        var counts = MonthCounts.read(db, period);
        var rows = rows(counts.places(), place);
        var totals = totals(counts, rows, k);
        var record = reporting.record(period.before(), period);
        var done = new ArrayList<Completeness>();
        done.add(record.of(period));
        for (var code : rows) done.add(record.of(code, period));
        return new Month(
                period,
                place,
                k,
                rows,
                totals,
                breakdowns(counts, rows, k),
                List.copyOf(done),
                before(period, place, k, record),
                record.over(period));
    }

    /** Places in the region's order: those that serve, those with counts, and the one asked for. */
    List<String> rows(Set<String> counted, @Nullable String asked) {
        var rows =
                new ArrayList<>(
                        places.all().stream()
                                .filter(
                                        it ->
                                                it.isOpen()
                                                        || counted.contains(it.code())
                                                        || it.code().equals(asked))
                                .map(Place::code)
                                .toList());
        counted.stream().filter(code -> !rows.contains(code)).sorted().forEach(rows::add);
        return rows.isEmpty() ? List.of("") : List.copyOf(rows);
    }

    private static Map<Measure, List<Published>> totals(
            MonthCounts counts, List<String> rows, int k) {
        var totals = new EnumMap<Measure, List<Published>>(Measure.class);
        for (var measure : Measure.values()) totals.put(measure, counts.totals(measure, rows, k));
        return totals;
    }

    private static List<Breakdown> breakdowns(MonthCounts counts, List<String> rows, int k) {
        var of = new Parts(counts, rows, k);
        return List.of(
                of.by("age", Measure.OF_PERSONS, AgeBand.ALL, Row::ageBand),
                of.by("gender", Measure.OF_PERSONS, List.of("f", "m", "x", "unknown"), Row::gender),
                of.by("audience", List.of(Measure.LOAN), counts.details(Measure.LOAN), Row::detail),
                of.by(
                        "form",
                        List.of(Measure.SESSION, Measure.ATTENDANCE),
                        counts.details(Measure.SESSION, Measure.ATTENDANCE),
                        Row::detail));
    }

    private Map<Measure, Published> before(
            Period period, @Nullable String place, int k, Reporting.Record record) {
        var earlier = period.before();
        var now = place == null ? record.of(period) : record.of(place, period);
        var then = place == null ? record.of(earlier) : record.of(place, earlier);
        if (!record.over(period) || !now.comparableWith(then)) return Map.of();
        var counts = MonthCounts.read(db, earlier);
        var rows = rows(counts.places(), place);
        int row = place == null ? 0 : rows.indexOf(place) + 1;
        var before = new EnumMap<Measure, Published>(Measure.class);
        totals(counts, rows, k).forEach((measure, column) -> before.put(measure, column.get(row)));
        return before;
    }

    /** The counts of one month, to be divided in several ways. */
    private record Parts(MonthCounts counts, List<String> rows, int k) {
        Breakdown by(
                String code,
                List<Measure> measures,
                List<String> values,
                Function<Row, String> part) {
            var cells = new EnumMap<Measure, List<List<Published>>>(Measure.class);
            for (var measure : measures) {
                if (!values.isEmpty())
                    cells.put(measure, counts.parts(measure, rows, values, part, k));
            }
            return new Breakdown(code, measures, values, cells);
        }
    }

    /** A month in the list of months. */
    public record Line(Period period, Completeness completeness, boolean over) {}

    record First(@Nullable LocalDate day) {}
}
