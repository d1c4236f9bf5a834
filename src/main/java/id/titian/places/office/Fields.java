package id.titian.places.office;

import id.titian.kernel.Refusals;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a form; whatever is wrong is gathered, and what was typed is kept. */
final class Fields {
    private final Map<String, String> typed;
    private final Refusals refusals = new Refusals();

    Fields(Map<String, String> typed) {
        this.typed = typed;
    }

    Refusals refusals() {
        return refusals;
    }

    /** A text without its edges, empty where nothing was typed. */
    String text(String name, int longest) {
        var text = typed.getOrDefault(name, "").strip();
        if (text.length() > longest) refusals.add(name, "too-long", longest);
        if (text.chars().anyMatch(c -> c < ' ')) refusals.add(name, "places-control");
        return text;
    }

    String required(String name, int longest) {
        var text = text(name, longest);
        if (text.isEmpty()) refusals.add(name, "required");
        return text;
    }

    String choice(String name, Collection<String> choices) {
        var text = typed.getOrDefault(name, "");
        if (!choices.contains(text)) refusals.add(name, "unknown-choice");
        return text;
    }

    /** A day within fifty years of today, or null. */
    @Nullable LocalDate date(String name, LocalDate today) {
        var text = typed.getOrDefault(name, "").strip();
        if (text.isEmpty()) return null;
        try {
            var date = LocalDate.parse(text);
            if (Math.abs((long) date.getYear() - today.getYear()) <= 50) return date;
        } catch (DateTimeException e) {
            // told below, as a day too far away is
        }
        refusals.add(name, "not-a-date");
        return null;
    }

    @Nullable LocalDate requiredDate(String name, LocalDate today) {
        var date = date(name, today);
        if (date == null && refusals.of(name).isEmpty()) refusals.add(name, "required");
        return date;
    }

    /** A time of day, with a point or a colon, or null. */
    @Nullable LocalTime time(String name) {
        var text = typed.getOrDefault(name, "").strip();
        if (text.isEmpty()) return null;
        var time = time24(text);
        if (time == null) refusals.add(name, "places-not-a-time");
        return time;
    }

    static @Nullable LocalTime time24(String text) {
        if (!text.matches("[0-9]{1,2}[.:][0-9]{2}")) return null;
        try {
            var colons = text.replace('.', ':');
            return LocalTime.parse(colons.length() == 4 ? "0" + colons : colons);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
