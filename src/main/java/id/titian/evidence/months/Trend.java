package id.titian.evidence.months;

import id.titian.evidence.Published;
import id.titian.kernel.Period;
import java.util.List;

/** A year of one measure, month by month. */
public record Trend(Measure measure, List<Point> points) {
    /** Height of the drawing area in units of the picture. */
    private static final int HEIGHT = 160;

    /** Percent of open days a month needs to be named in the sentence. */
    private static final int ENOUGH = 80;

    /**
     * One month.
     *
     * @param over whether it has ended
     */
    public record Point(Period period, Published count, Completeness completeness, boolean over) {
        /** Whether nobody has said anything about the month: its count is not a true zero. */
        public boolean missing() {
            return count.equals(new Published.Number(0)) && completeness.daysTold() == 0;
        }

        /** Whether the whole month has been recorded. */
        public boolean whole() {
            return over && completeness.whole();
        }

        /** Whether the month is over, readable, and recorded on most of its open days. */
        boolean comparable() {
            return over && count.open() && completeness.percent() >= ENOUGH;
        }

        long value() {
            return count instanceof Published.Number number ? number.value() : 0;
        }
    }

    /** The largest count that may be shown, at least 1. */
    public long most() {
        return points.stream().mapToLong(Point::value).max().stream()
                .map(it -> Math.max(1, it))
                .sum();
    }

    /** Whether there is anything to draw. */
    public boolean empty() {
        return points.stream().allMatch(point -> point.value() == 0 && point.count().open());
    }

    /** The height of a month's bar in units of the picture. */
    public long height(Point point) {
        return Math.round((double) HEIGHT * point.value() / most());
    }

    /** Whether at least two months are recorded well enough to be called the most and the least. */
    public boolean compares() {
        return points.stream().filter(Point::comparable).count() > 1;
    }

    /** Of the months recorded well enough, the one with the largest count or with the smallest. */
    public Point extreme(boolean largest) {
        var best = points.getFirst();
        boolean found = false;
        for (var point : points) {
            if (!point.comparable()) continue;
            boolean better = largest ? point.value() > best.value() : point.value() < best.value();
            if (!found || better) best = point;
            found = true;
        }
        return best;
    }
}
