package id.titian.digital;

import id.titian.kernel.Refusals;
import id.titian.kernel.Uuid7;
import id.titian.web.Typed;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers for everybody to read, and the office where they are written. */
@Controller
class AnswersController {
    private static final int MOST_LETTERS = 100;

    private final Answers answers;

    AnswersController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/answers")
    AnswersPage read(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q) {
        var asked = Typed.line(q);
        var words = asked.substring(0, Math.min(asked.length(), MOST_LETTERS));
        var about = Ticket.KINDS.contains(kind) ? kind : "";
        return new AnswersPage(answers.search(about, words), about, words);
    }

    @GetMapping("/office/answers")
    OfficeAnswersPage list() {
        return new OfficeAnswersPage(answers.all());
    }

    @GetMapping("/office/answers/new")
    AnswerFormPage blank(@RequestParam(defaultValue = "") String kind) {
        var about = Ticket.KINDS.contains(kind) ? kind : Ticket.KINDS.getFirst();
        return new AnswerFormPage(Uuid7.next(), AnswerForm.about(about), new Refusals(), false);
    }

    @GetMapping("/office/answers/{id}")
    AnswerFormPage filled(@PathVariable UUID id) {
        return new AnswerFormPage(id, AnswerForm.of(answers.one(id)), new Refusals(), true);
    }

    @PostMapping("/office/answers")
    Object add(@RequestParam(defaultValue = "") String id, @ModelAttribute AnswerForm form) {
        var key = Typed.id(Typed.line(id)).orElseGet(Uuid7::next);
        var refusals = answers.add(key, form);
        if (!refusals.isEmpty()) return new AnswerFormPage(key, form, refusals, false);
        return "redirect:/office/answers";
    }

    @PostMapping("/office/answers/{id}")
    Object change(@PathVariable UUID id, @ModelAttribute AnswerForm form) {
        answers.one(id);
        var refusals = answers.change(id, form);
        if (!refusals.isEmpty()) return new AnswerFormPage(id, form, refusals, true);
        return "redirect:/office/answers";
    }
}
