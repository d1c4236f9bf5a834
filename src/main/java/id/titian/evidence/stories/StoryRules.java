package id.titian.evidence.stories;

import static id.titian.evidence.stories.StoryForm.text;
import static id.titian.evidence.stories.StoryForm.yes;

import id.titian.kernel.Refusals;
import id.titian.web.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a story must be before it is kept. */
final class StoryRules {
    /** Where a story may be shown, each with its own consent. */
    static final List<String> CHANNELS =
            List.of(
                    "internal-report",
                    "portal",
                    "national-report",
                    "social-media",
                    "press",
                    "training");

    static final List<String> COLLECTED =
            List.of("written-by-staff", "self-written", "spoken", "signed");

    /** From the weakest to the strongest; none of them is a proof. */
    static final List<String> EVIDENCE =
            List.of("claimed", "attendance-confirmed", "third-party-confirmed", "document");

    static final List<String> MEANS = List.of("written", "spoken", "screen", "sign");

    private static final int NAME = 100;
    private static final int WORDS = 4000;

    private StoryRules() {}

    static Refusals check(StoryForm form, LocalDate today) {
        var refusals = new Refusals();
        required(refusals, "toldBy", form.toldBy(), NAME);
        required(refusals, "change", form.change(), WORDS);
        shorter(refusals, "before", form.before(), WORDS);
        shorter(refusals, "quote", form.quote(), WORDS);
        shorter(refusals, "programme", form.programme(), 200);
        choice(refusals, "language", form.language(), Texts.LANGUAGES);
        choice(refusals, "collected", form.collected(), COLLECTED);
        choice(refusals, "evidence", form.evidence(), EVIDENCE);
        var told = date(form.toldOn());
        refusals.addIf(told.isEmpty(), "toldOn", "not-a-date");
        refusals.addIf(told.isPresent() && told.get().isAfter(today), "toldOn", "evidence-future");
        boolean odd = !text(form.programmeId()).isEmpty() && id(form.programmeId()).isEmpty();
        refusals.addIf(odd, "programme", "unknown-choice");
        consent(refusals, form, today);
        return refusals;
    }

    private static void consent(Refusals refusals, StoryForm form, LocalDate today) {
        if (form.agreed().isEmpty()) return;
        refusals.addIf(!CHANNELS.containsAll(form.agreed()), "channels", "unknown-choice");
        choice(refusals, "means", form.means(), MEANS);
        until(refusals, form.until(), today);
        refusals.addIf(
                yes(form.ofChild()) && !yes(form.guardian()), "guardian", "evidence-guardian");
    }

    /** Empty is without end; a day must not lie in the past. */
    static void until(Refusals refusals, @Nullable String until, LocalDate today) {
        if (text(until).isEmpty()) return;
        var day = date(until);
        refusals.addIf(day.isEmpty(), "until", "not-a-date");
        refusals.addIf(day.isPresent() && day.get().isBefore(today), "until", "evidence-past");
    }

    static Optional<LocalDate> date(@Nullable String text) {
        try {
            return Optional.of(LocalDate.parse(text(text)))
                    .filter(day -> day.getYear() > 1900 && day.getYear() < 3000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<UUID> id(@Nullable String text) {
        try {
            return Optional.of(UUID.fromString(text(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void required(
            Refusals refusals, String field, @Nullable String value, int most) {
        refusals.addIf(text(value).isEmpty(), field, "required");
        shorter(refusals, field, value, most);
    }

    private static void shorter(Refusals refusals, String field, @Nullable String value, int most) {
        refusals.addIf(text(value).length() > most, field, "too-long", most);
        refusals.addIf(text(value).indexOf('\0') >= 0, field, "evidence-odd");
    }

    private static void choice(
            Refusals refusals, String field, @Nullable String value, List<String> all) {
        refusals.addIf(!all.contains(text(value)), field, "unknown-choice");
    }
}
