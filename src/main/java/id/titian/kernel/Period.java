package id.titian.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A calendar month in which things are counted: {@code 2026-03}. */
public record Period(YearMonth month) {
    /** Reads {@code yyyy-mm}; anything else is empty. */
    public static Optional<Period> of(String text) {
        try {
            var month = YearMonth.parse(text);
            return month.getYear() < 1900 || month.getYear() > 2999
                    ? Optional.empty()
                    : Optional.of(new Period(month));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static Period holding(LocalDate day) {
        return new Period(YearMonth.from(day));
    }

    public LocalDate first() {
        return month.atDay(1);
    }

    public LocalDate last() {
        return month.atEndOfMonth();
    }

    public Period before() {
        return new Period(month.minusMonths(1));
    }

    public Period after() {
        return new Period(month.plusMonths(1));
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
