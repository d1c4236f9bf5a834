package id.titian.places;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Reckons Nyepi, the first day of the lunar year. The reckoning can be a day off (it misses 2004),
 * so what it gives is a suggestion until an official list has the day.
 *
 * <p>A lunar day is counted for each solar day, and one is skipped every 63 days. Years whose
 * number leaves 0, 3, 6, 8, 11, 14 or 16 when divided by 19 have a thirteenth month.
 */
final class Saka {
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    /** Lunar day of the epoch, and where in the 63 days it stands; fitted to published dates. */
    private static final int LUNAR_AT_EPOCH = 25;

    private static final int SKIP_OFFSET = -18;
    private static final int SKIP_EVERY = 63;
    private static final int MONTH = 30;
    private static final Set<Integer> LONG_YEARS = Set.of(0, 3, 6, 8, 11, 14, 16);

    /** A published Nyepi from which the years are counted on and back. */
    private static final LocalDate ANCHOR = LocalDate.of(2025, 3, 29);

    private Saka() {}

    /** The reckoned Nyepi of a Gregorian year. */
    static LocalDate nyepi(int year) {
        long months = 0;
        for (int y = ANCHOR.getYear(); y < year; y++) months += monthsFrom(y);
        for (int y = year; y < ANCHOR.getYear(); y++) months -= monthsFrom(y);
        long target = lunar(ANCHOR) + months * MONTH;
        var day = ANCHOR.plusDays(Math.round(months * 29.53));
        while (lunar(day) < target) day = day.plusDays(1);
        while (lunar(day.minusDays(1)) >= target) day = day.minusDays(1);
        return day;
    }

    /** Lunar months from the Nyepi of a Gregorian year to the next. */
    static int monthsFrom(int year) {
        return LONG_YEARS.contains(Math.floorMod(year - 78, 19)) ? 13 : 12;
    }

    /** Lunar days up to a date; 1 to 15 of a month wax, 16 to 30 wane. */
    static long lunar(LocalDate day) {
        long n = ChronoUnit.DAYS.between(EPOCH, day);
        return LUNAR_AT_EPOCH + n + Math.ceilDiv(n + SKIP_OFFSET, SKIP_EVERY);
    }
}
