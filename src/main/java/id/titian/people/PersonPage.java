package id.titian.people;

import id.titian.kernel.Refusals;
import id.titian.web.Page;
import id.titian.web.Texts;
import id.titian.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is known of one person, each part with its own small form.
 *
 * @param typed what was typed in a form that was wrong, by field; shown again in place of what is
 *     kept
 * @param section the part that was just kept, or is wrong; empty for none
 * @param contact mark of the form for a new way to reach them
 * @param refused whether a rule refused, and not a field was wrong
 */
public record PersonPage(
        PersonFile file,
        Choices choices,
        Map<String, String> typed,
        List<String> needs,
        String section,
        UUID contact,
        boolean refused,
        Refusals refusals)
        implements Page {
    @Override
    public String title(Ui ui) {
        var name = file.known().callName();
        return name.isEmpty() ? ui.t("people.nameless") : name;
    }

    @Override
    public String face() {
        return "office";
    }

    @Override
    public int status() {
        if (refusals.isEmpty()) return 200;
        return refused ? 409 : 422;
    }

    /** What was typed, else what is kept. */
    public String value(String field, Object kept) {
        return typed.getOrDefault(field, String.valueOf(kept));
    }

    /** Whether a part was just kept. */
    public boolean saved(String part) {
        return refusals.isEmpty() && section.equals(part);
    }

    /** Where the child is told by a birth year there is nothing to tick. */
    public boolean yearKnown() {
        return file.known().birthYear() != null;
    }

    public String base() {
        return "/office/people/" + file.id();
    }

    public String spoken() {
        var card = file.known().card();
        return card == null ? "" : CardNumber.spoken(card);
    }

    public Map<String, String> genders(Ui ui) {
        return NewCardPage.words(ui, "people.gender.", List.of("f", "m", "x"));
    }

    public Map<String, String> languages(Ui ui) {
        return NewCardPage.words(ui, "web.language.", Texts.LANGUAGES);
    }

    public Map<String, String> ways(Ui ui) {
        var ways = List.of("voice", "text", "paper", "partner");
        return NewCardPage.words(ui, "people.prefers.", ways);
    }

    public Map<String, String> contactKinds(Ui ui) {
        var kinds = List.of("phone", "whatsapp", "email", "partner", "other");
        return NewCardPage.words(ui, "people.contact.", kinds);
    }
}
