package id.titian.partners;

import id.titian.kernel.Refusals;
import id.titian.web.Texts;
import id.titian.web.Typed;
import java.time.LocalDate;
import java.util.Set;

/** What must be known of a need for somebody to be able to answer it. */
final class NeedRules {
    private NeedRules() {}

    /**
     * @param partners codes that may be chosen
     * @param villages codes that may be chosen
     */
    static Refusals check(
            NeedForm form, Set<String> partners, Set<String> villages, LocalDate today) {
        var refusals = new Refusals();
        refusals.addIf(form.who().isEmpty(), "who", "required");
        refusals.addIf(form.who().length() > 200, "who", "too-long", 200);
        if (!form.peopleAbout().isEmpty()) {
            var people = Typed.number(form.peopleAbout());
            refusals.addIf(
                    people.isEmpty() || people.getAsInt() > 1_000_000,
                    "peopleAbout",
                    "not-a-number");
        }
        refusals.addIf(unknown(form.partner(), partners), "partner", "unknown-choice");
        refusals.addIf(unknown(form.village(), villages), "village", "unknown-choice");
        refusals.addIf(form.setting().length() > 200, "setting", "too-long", 200);
        Typed.date(form.heardOn())
                .ifPresentOrElse(
                        day -> refusals.addIf(day.isAfter(today), "heardOn", "partners-future"),
                        () -> refusals.add("heardOn", "not-a-date"));
        refusals.addIf(!Texts.LANGUAGES.contains(form.language()), "language", "unknown-choice");
        refusals.addIf(form.theme().length() > 60, "theme", "too-long", 60);
        refusals.addIf(form.words().isEmpty(), "words", "required");
        refusals.addIf(form.words().length() > 4000, "words", "too-long", 4000);
        return refusals;
    }

    private static boolean unknown(String chosen, Set<String> choices) {
        return !chosen.isEmpty() && !choices.contains(chosen);
    }

    /** An answer is a programme or words that say what was done; a "no" always says why. */
    static Refusals decide(DecisionForm form, int programmes) {
        var refusals = new Refusals();
        var decision = form.decision();
        refusals.addIf(
                !Set.of("open", "answered", "declined").contains(decision),
                "decision",
                "unknown-choice");
        refusals.addIf(
                decision.equals("answered") && programmes == 0 && form.reason().isEmpty(),
                "reason",
                "partners-answer-how");
        refusals.addIf(
                decision.equals("declined") && form.reason().isEmpty(),
                "reason",
                "partners-decline-why");
        refusals.addIf(form.reason().length() > 1000, "reason", "too-long", 1000);
        return refusals;
    }

    /** Those who asked can only be told of a decision, and not before they asked. */
    static Refusals toldBack(Need need, String day, LocalDate today) {
        var refusals = new Refusals();
        refusals.addIf(need.isOpen(), "day", "partners-still-open");
        Typed.date(day)
                .ifPresentOrElse(
                        on ->
                                refusals.addIf(on.isAfter(today), "day", "partners-future")
                                        .addIf(
                                                on.isBefore(need.heardOn()),
                                                "day",
                                                "partners-before-heard"),
                        () -> refusals.add("day", "not-a-date"));
        return refusals;
    }
}
