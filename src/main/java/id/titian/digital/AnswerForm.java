package id.titian.digital;

import id.titian.kernel.Refusals;
import id.titian.web.Texts;
import id.titian.web.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as somebody wrote it.
 *
 * @param state {@code shown} or {@code hidden}
 */
public record AnswerForm(
        String kind, String language, String question, String answer, String state) {
    static final List<String> STATES = List.of("shown", "hidden");

    public AnswerForm(
            @Nullable String kind,
            @Nullable String language,
            @Nullable String question,
            @Nullable String answer,
            @Nullable String state) {
        this.kind = Typed.line(kind);
        this.language = Typed.line(language);
        this.question = Typed.line(question);
        this.answer = Typed.block(answer);
        this.state = Typed.line(state);
    }

    static AnswerForm about(String kind) {
        return new AnswerForm(kind, "id", "", "", "shown");
    }

    static AnswerForm of(Answer it) {
        return new AnswerForm(it.kind(), it.language(), it.question(), it.answer(), it.state());
    }

    Refusals check() {
        var refusals = new Refusals();
        refusals.addIf(!Ticket.KINDS.contains(kind), "kind", "unknown-choice");
        refusals.addIf(!Texts.LANGUAGES.contains(language), "language", "unknown-choice");
        refusals.addIf(question.isEmpty(), "question", "required");
        refusals.addIf(question.length() > 200, "question", "too-long", 200);
        refusals.addIf(answer.isEmpty(), "answer", "required");
        refusals.addIf(answer.length() > 2000, "answer", "too-long", 2000);
        refusals.addIf(!STATES.contains(state), "state", "unknown-choice");
        return refusals;
    }
}
