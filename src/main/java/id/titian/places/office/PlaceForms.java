package id.titian.places.office;

import id.titian.places.Closures.NewClosure;
import id.titian.places.Facility;
import id.titian.places.OpenDay.Span;
import id.titian.places.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns the forms of a place's page into what they mean; null where something is wrong. */
final class PlaceForms {
    private static final int LONGEST_DAYS = 400;

    private PlaceForms() {}

    static PlaceCare.@Nullable Checked facility(Fields fields, LocalDate today) {
        var facility = fields.choice("facility", Facility.ALL);
        var state = fields.choice("facility_state", Facility.STATES);
        var detail = fields.text("detail", 300);
        boolean known = !state.equals("not-known");
        var checked = known ? fields.requiredDate("checked_on", today) : null;
        if (checked != null && checked.isAfter(today)) {
            fields.refusals().add("checked_on", "places-future");
        }
        var source = known ? fields.required("source", 200) : fields.text("source", 200);
        if (!fields.refusals().isEmpty()) return null;
        return new PlaceCare.Checked(facility, state, detail, checked, source);
    }

    static @Nullable NewClosure closure(Fields fields, Place place, LocalDate today) {
        var from = fields.requiredDate("from", today);
        var to = fields.date("to", today);
        if (to == null) to = from;
        var opens = fields.time("opens");
        var closes = fields.time("closes");
        if ((opens == null) != (closes == null)) {
            fields.refusals().add(opens == null ? "opens" : "closes", "places-both-times");
        }
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            fields.refusals().add("closes", "places-closes-before");
        }
        if (from != null && to != null) {
            fields.refusals().addIf(to.isBefore(from), "to", "places-ends-before");
            boolean tooLong = from.plusDays(LONGEST_DAYS).isBefore(to);
            fields.refusals().addIf(tooLong, "to", "places-too-long", LONGEST_DAYS);
        }
        var reasonId = fields.required("reason_id", 200);
        var reasonEn = fields.text("reason_en", 200);
        if (!fields.refusals().isEmpty() || from == null || to == null) return null;
        return new NewClosure(place.code(), from, to, opens, closes, reasonId, reasonEn);
    }

    /** Hours by weekday from fields {@code d1} to {@code d7}. */
    static Map<Integer, List<Span>> week(Fields fields) {
        var week = new TreeMap<Integer, List<Span>>();
        for (int day = 1; day <= 7; day++) {
            var spans = spans(fields.text("d" + day, 100));
            if (spans == null) fields.refusals().add("d" + day, "places-not-hours");
            else if (!spans.isEmpty()) week.put(day, spans);
        }
        if (week.isEmpty() && fields.refusals().isEmpty()) {
            fields.refusals().add("d1", "places-no-hours");
        }
        return week;
    }

    /** {@code 08.00-12.00, 13.00-16.00}; empty text is closed; null when it is not hours. */
    static @Nullable List<Span> spans(String text) {
        var spans = new ArrayList<Span>();
        if (text.isEmpty()) return spans;
        for (var part : text.split(",", -1)) {
            var ends = part.strip().split("\\s*[-–]\\s*", -1);
            if (ends.length != 2) return null;
            var opens = Fields.time24(ends[0]);
            var closes = Fields.time24(ends[1]);
            if (opens == null || closes == null || !opens.isBefore(closes)) return null;
            spans.add(new Span(opens, closes));
        }
        spans.sort(Comparator.comparing(Span::opens));
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).opens().isBefore(spans.get(i - 1).closes())) return null;
        }
        return spans;
    }
}
