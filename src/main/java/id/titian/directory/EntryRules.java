package id.titian.directory;

import id.titian.kernel.Refusals;
import id.titian.web.Typed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an entry must have to be listed, typed in the office or written in a kit. */
final class EntryRules {
    /** Kinds of help, in the order they are offered. */
    static final List<String> KINDS =
            List.of(
                    "health",
                    "aid",
                    "identity",
                    "jobs",
                    "legal",
                    "disability",
                    "education",
                    "other");

    static final List<String> STATES = List.of("yes", "no", "not-known");

    /** Digits as people write them, three at least: emergency numbers are that short. */
    static final String PHONE = "(?=(.*[0-9]){3})\\+?[0-9() .-]{3,30}";

    static final int LINE = 300;
    static final int ABOUT = 2000;

    private EntryRules() {}

    static Refusals check(EntryForm form, boolean villageKnown, LocalDate today) {
        var refusals = new Refusals();
        needed(refusals, "organisation", form.organisation(), LINE);
        needed(refusals, "service", form.service(), LINE);
        refusals.addIf(!KINDS.contains(form.kind()), "kind", "unknown-choice");
        needed(refusals, "aboutId", form.aboutId(), ABOUT);
        longest(refusals, "aboutEn", form.aboutEn(), ABOUT);
        longest(refusals, "forWhom", form.forWhom(), LINE);
        longest(refusals, "cost", form.cost(), LINE);
        var phone = form.phone();
        refusals.addIf(!phone.isEmpty() && !phone.matches(PHONE), "phone", "directory-phone");
        longest(refusals, "address", form.address(), LINE);
        longest(refusals, "hours", form.hours(), LINE);
        refusals.addIf(!villageKnown, "village", "unknown-choice");
        position(refusals, form);
        longest(refusals, "languages", form.languages(), LINE);
        choice(refusals, "stepFree", form.stepFree());
        choice(refusals, "hearingLoop", form.hearingLoop());
        choice(refusals, "bisindo", form.bisindo());
        choice(refusals, "quiet", form.quiet());
        needed(refusals, "source", form.source(), LINE);
        day(refusals, form.checkedOn(), today);
        return refusals;
    }

    /** Degrees within the limit, or null when nothing or something else was typed. */
    static @Nullable Double degrees(String typed, int limit) {
        if (!typed.matches("-?[0-9]{1,3}(\\.[0-9]{1,12})?")) return null;
        double degrees = Double.parseDouble(typed);
        return Math.abs(degrees) <= limit ? (Double) degrees : null;
    }

    private static void position(Refusals refusals, EntryForm form) {
        if (form.latitude().isEmpty() && form.longitude().isEmpty()) return;
        refusals.addIf(degrees(form.latitude(), 90) == null, "latitude", "directory-position");
        refusals.addIf(degrees(form.longitude(), 180) == null, "longitude", "directory-position");
    }

    private static void day(Refusals refusals, String typed, LocalDate today) {
        var day = Typed.date(typed);
        refusals.addIf(day.isEmpty(), "checkedOn", "not-a-date");
        refusals.addIf(
                day.isPresent() && day.get().isAfter(today), "checkedOn", "directory-future");
    }

    private static void needed(Refusals refusals, String field, String text, int most) {
        refusals.addIf(text.isEmpty(), field, "required");
        longest(refusals, field, text, most);
    }

    private static void longest(Refusals refusals, String field, String text, int most) {
        refusals.addIf(text.length() > most, field, "too-long", most);
    }

    private static void choice(Refusals refusals, String field, String text) {
        refusals.addIf(!STATES.contains(text), field, "unknown-choice");
    }
}
