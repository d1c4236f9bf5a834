package id.titian.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table in a kit. Each reader notes a fault when the cell is not what it should be and
 * then gives a harmless value, so that all faults of a kit are found at once.
 */
public final class KitRow {
    private final Kit kit;
    private final String file;
    private final long line;
    private final Map<String, String> cells;

    KitRow(Kit kit, String file, long line, Map<String, String> cells) {
        this.kit = kit;
        this.file = file;
        this.line = line;
        this.cells = cells;
    }

    public long line() {
        return line;
    }

    /** The cell as it stands, empty when not known. */
    public String text(String column) {
        var value = cells.get(column);
        if (value == null) throw new IllegalArgumentException(file + " has no column " + column);
        return value;
    }

    /** The cell, or null when it is empty. */
    public @Nullable String textOrNull(String column) {
        var value = text(column);
        return value.isEmpty() ? null : value;
    }

    /** A cell that must be filled. */
    public String required(String column) {
        var value = text(column);
        if (value.isEmpty()) fault(column, "required");
        return value;
    }

    /** A cell that must be one of the choices. */
    public String choice(String column, Collection<String> choices) {
        var value = text(column);
        if (!choices.contains(value))
            fault(column, "not-choice", value, String.join(", ", choices));
        return value;
    }

    /** A code that must stand in another file; empty is allowed when {@code optional}. */
    public @Nullable String code(
            String column, Collection<String> known, String where, boolean optional) {
        var value = text(column);
        if (value.isEmpty() && optional) return null;
        if (!known.contains(value)) fault(column, "unknown-code", value, where);
        return value;
    }

    /** {@code yes} or {@code no}. */
    public boolean yes(String column) {
        var value = text(column);
        if (!value.equals("yes") && !value.equals("no")) fault(column, "not-yes-no", value);
        return value.equals("yes");
    }

    /** A whole number in the range; the least when it is none. */
    public int number(String column, int least, int most) {
        try {
            int number = Integer.parseInt(text(column));
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException e) {
            // told below, as a number out of range is
        }
        fault(column, "not-number", text(column), String.valueOf(least), String.valueOf(most));
        return least;
    }

    /** A decimal with a point, in the range, or null when empty or none. */
    public @Nullable Double decimal(String column, double least, double most) {
        var value = text(column);
        if (value.isEmpty()) return null;
        if (value.matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?")) {
            double number = Double.parseDouble(value);
            if (number >= least && number <= most) return number;
        }
        fault(column, "not-number", value, String.valueOf(least), String.valueOf(most));
        return null;
    }

    /** A date, or null when empty or none. */
    public @Nullable LocalDate date(String column) {
        var value = text(column);
        if (value.isEmpty()) return null;
        try {
            var date = LocalDate.parse(value);
            if (date.getYear() >= 1900 && date.getYear() <= 2999) return date;
        } catch (DateTimeException e) {
            // told below, as a year out of range is
        }
        fault(column, "not-date", value);
        return null;
    }

    /** A time of day, or null when empty or none. */
    public @Nullable LocalTime time(String column) {
        var value = text(column);
        if (value.isEmpty()) return null;
        try {
            if (value.length() == 5) return LocalTime.parse(value);
        } catch (DateTimeException e) {
            // told below, as one of another length is
        }
        fault(column, "not-time", value);
        return null;
    }

    /** Notes a fault in this row. */
    public void fault(String column, String reason, String... words) {
        kit.fault(file, line, column, reason, words);
    }
}
