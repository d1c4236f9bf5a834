package id.titian.programmes;

import id.titian.kernel.Refusals;
import id.titian.web.Texts;
import id.titian.web.Typed;
import java.util.List;
import java.util.Set;

/** What a programme must have, and what its state may become. */
public final class ProgrammeRules {
    /** Forms of programmes, in the order they are offered. */
    public static final List<String> FORMS =
            List.of("class", "clinic", "discussion", "workshop", "outreach", "other");

    /** What a partner may bring, in the order it is offered. */
    public static final List<String> BRINGS =
            List.of(
                    "speaker",
                    "participants",
                    "materials",
                    "equipment",
                    "venue",
                    "money",
                    "promotion");

    static final int MOST_SEATS = 10_000;

    private ProgrammeRules() {}

    /**
     * @param choices what may be chosen for place, partner and need
     */
    static Refusals check(ProgrammeForm form, Choices choices) {
        var refusals = new Refusals();
        refusals.addIf(form.titleId().isEmpty(), "titleId", "required");
        refusals.addIf(form.titleId().length() > 200, "titleId", "too-long", 200);
        refusals.addIf(form.titleEn().length() > 200, "titleEn", "too-long", 200);
        refusals.addIf(form.aboutId().length() > 4000, "aboutId", "too-long", 4000);
        refusals.addIf(form.aboutEn().length() > 4000, "aboutEn", "too-long", 4000);
        refusals.addIf(form.theme().length() > 60, "theme", "too-long", 60);
        var seats = Typed.number(form.capacity());
        refusals.addIf(
                seats.isEmpty() || seats.getAsInt() < 1 || seats.getAsInt() > MOST_SEATS,
                "capacity",
                "programmes-capacity",
                MOST_SEATS);
        choose(refusals, form, choices);
        return refusals;
    }

    private static void choose(Refusals refusals, ProgrammeForm form, Choices choices) {
        refusals.addIf(!FORMS.contains(form.form()), "form", "unknown-choice");
        refusals.addIf(!choices.places.contains(form.place()), "place", "unknown-choice");
        refusals.addIf(
                !form.need().isEmpty() && !choices.needs.contains(form.need()),
                "need",
                "unknown-choice");
        refusals.addIf(
                !form.partner().isEmpty() && !choices.partners.contains(form.partner()),
                "partner",
                "unknown-choice");
        refusals.addIf(
                !BRINGS.containsAll(form.partnerBrings()), "partnerBrings", "unknown-choice");
        refusals.addIf(
                !form.partnerBrings().isEmpty() && form.partner().isEmpty(),
                "partner",
                "programmes-partner-missing");
        refusals.addIf(!Texts.LANGUAGES.contains(form.language()), "language", "unknown-choice");
    }

    /**
     * What is counted keeps its place, form and digital mark; and seats that are taken stay.
     *
     * @param counted whether a session was held or somebody was counted
     * @param taken seats that people have
     */
    static Refusals change(Programme known, ProgrammeForm form, boolean counted, int taken) {
        var refusals = new Refusals();
        refusals.addIf(counted && !form.form().equals(known.form()), "form", "programmes-counted");
        refusals.addIf(
                counted && form.isDigital() != known.digital(), "digital", "programmes-counted");
        var seats = Typed.number(form.capacity());
        refusals.addIf(
                seats.isPresent() && seats.getAsInt() < taken,
                "capacity",
                "programmes-capacity-taken",
                taken);
        return refusals;
    }

    /**
     * Whether a programme may go from one state to another.
     *
     * @param sessions how many sessions are planned or held
     */
    static Refusals become(Programme known, String next, int sessions) {
        var refusals = new Refusals();
        var allowed =
                switch (known.state()) {
                    case "draft" -> Set.of("announced", "cancelled");
                    case "announced", "running" -> Set.of("ended", "cancelled");
                    default -> Set.<String>of();
                };
        refusals.addIf(!allowed.contains(next), "state", "programmes-state");
        refusals.addIf(next.equals("announced") && sessions == 0, "state", "programmes-no-session");
        return refusals;
    }

    /** Codes that may be chosen. */
    record Choices(Set<String> places, Set<String> partners, Set<String> needs) {}
}
