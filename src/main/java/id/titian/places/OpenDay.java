package id.titian.places;

import id.titian.web.Ui;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a place is open on a day, and why.
 *
 * @param why what decided it
 * @param hours when it is open, in order; empty when it is not or when the hours are not known
 * @param reason the feast or closure in words, empty unless one decided
 * @param assumed whether the hours are a guess, to be checked before somebody travels
 */
public record OpenDay(
        String place, LocalDate day, Why why, List<Span> hours, Words reason, boolean assumed) {
    static final Words NONE = new Words("", "", "");

    /** What decided. */
    public enum Why {
        /** The ordinary hours of this weekday. */
        HOURS,
        /** Special hours of this day. */
        SPECIAL,
        /** The place has hours, but none on this weekday. */
        WEEKDAY,
        /** A feast or holiday closes every place. */
        HOLIDAY,
        /** A closure of this place, or of all. */
        CLOSURE,
        /** Nobody has said when it opens. */
        NOT_KNOWN,
        /**
         * The place does not serve: planned, paused, closed for good, or its state is not known.
         */
        NOT_SERVING
    }

    /** From when to when, within one day. */
    public record Span(LocalTime opens, LocalTime closes) {}

    public boolean open() {
        return !hours.isEmpty();
    }

    /** Whether it can be said at all. */
    public boolean known() {
        return why != Why.NOT_KNOWN;
    }

    /** Whether it is open at a time of that day. */
    public boolean openAt(LocalTime time) {
        return hours.stream().anyMatch(h -> !time.isBefore(h.opens) && time.isBefore(h.closes));
    }

    /** The hours in the reader's way of writing times: {@code 07.30–12.00, 13.00–20.00}. */
    public String spans(Ui ui) {
        return hours.stream()
                .map(span -> ui.time(span.opens) + "–" + ui.time(span.closes))
                .collect(Collectors.joining(", "));
    }

    /** One sentence: {@code Buka 07.30–20.00} or {@code Tutup: Galungan}. */
    public String sentence(Ui ui) {
        var words = reason.in(ui.language());
        return switch (why) {
            case HOURS -> ui.t("places.day.open", spans(ui));
            case SPECIAL -> ui.t("places.day.special", spans(ui), words);
            case WEEKDAY -> ui.t("places.day.closed", ui.weekday(day.getDayOfWeek()));
            case HOLIDAY, CLOSURE -> ui.t("places.day.closed-for", words);
            case NOT_KNOWN -> ui.t("places.day.not-known");
            case NOT_SERVING -> ui.t("places.day.not-serving");
        };
    }
}
