package id.titian.people.consent;

import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.kernel.Uuid7;
import id.titian.people.Known;
import id.titian.web.Ui;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks a person, purpose by purpose, and prints the proof of what they answered. */
@Controller
@RequestMapping("/office/people/{id}/consents")
class ConsentsController {
    private final Consents consents;
    private final ConsentTexts texts;
    private final Clock clock;

    ConsentsController(Consents consents, ConsentTexts texts, Clock clock) {
        this.consents = consents;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ConsentsPage show(Ui ui, @PathVariable UUID id, @RequestParam(defaultValue = "") String done) {
        return page(ui, consents.open(id), done, new Refusals());
    }

    @PostMapping
    Object answer(Ui ui, Staff staff, @PathVariable UUID id, @ModelAttribute Form form) {
        var asked = form.asked();
        var wrong = new Refusals();
        wrong.addIf(!form.answered(), "means-" + asked.purpose(), "people-consent-answer");
        if (wrong.isEmpty()) wrong = consents.answer(id, asked, staff);
        if (!wrong.isEmpty()) return page(ui, consents.open(id), "", wrong);
        var purpose = asked.purpose();
        return "redirect:/office/people/" + id + "/consents?done=" + purpose + "#" + purpose;
    }

    @GetMapping("/proof")
    ProofPage proof(@PathVariable UUID id) {
        var known = consents.open(id);
        var lines = consents.history(id).stream().map(this::line).toList();
        return new ProofPage(id, known.callName(), lines);
    }

    private ConsentsPage page(Ui ui, Known known, String done, Refusals wrong) {
        var guardians = new LinkedHashMap<String, String>();
        for (var it : consents.guardians(known.id())) {
            var name = it.callName().isEmpty() ? ui.t("people.nameless") : it.callName();
            guardians.put(it.id().toString(), name);
        }
        var purposes =
                ConsentTexts.PURPOSES.stream().map(it -> purpose(ui, known.id(), it)).toList();
        return new ConsentsPage(
                known.id(),
                known.callName(),
                known.kind().equals("child"),
                guardians,
                purposes,
                ConsentTexts.PURPOSES.contains(done) ? done : "",
                wrong);
    }

    private ConsentsPage.Purpose purpose(Ui ui, UUID person, String code) {
        var text = texts.newest(code, ui.language());
        var answer = consents.newest(person, code).orElse(null);
        return new ConsentsPage.Purpose(
                code,
                Uuid7.next(),
                text.version(),
                text.language(),
                text.paragraphs(),
                answer == null ? null : answer.given() ? "yes" : "no",
                answer == null ? null : answer.at().atZoneSameInstant(clock.getZone()),
                answer != null && answer.version() != text.version());
    }

    private ProofPage.Line line(Consents.Answer it) {
        var text =
                texts.text(it.purpose(), it.version(), it.language())
                        .map(ConsentTexts.Text::paragraphs)
                        .orElse(List.of());
        var witness = it.witness() == null ? "" : it.witness().toString();
        return new ProofPage.Line(
                it.id(),
                it.purpose(),
                it.version(),
                it.given(),
                it.means(),
                it.language(),
                text,
                witness.isEmpty() ? "" : witness.substring(witness.length() - 6),
                it.guardian(),
                it.at().atZoneSameInstant(clock.getZone()));
    }

    /** What was filled in for one purpose. */
    record Form(
            @Nullable UUID form,
            @Nullable String purpose,
            @Nullable Integer version,
            @Nullable String answer,
            @Nullable String means,
            @Nullable UUID guardian,
            @Nullable String language) {
        boolean answered() {
            return "yes".equals(answer) || "no".equals(answer);
        }

        Consents.Asked asked() {
            return new Consents.Asked(
                    form == null ? Uuid7.next() : form,
                    purpose == null ? "" : purpose,
                    version == null ? 0 : version,
                    "yes".equals(answer),
                    means == null ? "" : means,
                    guardian,
                    ConsentTexts.read(language == null ? "id" : language));
        }
    }
}
