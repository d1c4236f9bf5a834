package id.titian.digital;

import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Short answers in plain words to what people come with. */
@Component
class Answers {
    private static final String ANSWER =
            "select id, kind, language, question, answer, state from digital.answer";

    static final Query<Answer> ALL =
            new Query<>(Answer.class, ANSWER + " order by kind, lower(question), id");

    /** Every word must be somewhere in the question or the answer. */
    static final Query<Answer> SEARCH =
            new Query<>(
                    Answer.class,
                    ANSWER
                            + """
                     a
                     where state = 'shown' and (:kind = '' or kind = :kind)
                       and not exists (select 1 from unnest(:words::text[]) w (pattern)
                                        where a.question || ' ' || a.answer not ilike w.pattern)
                     order by kind, lower(question), id limit 100
                    """);

    static final Query<Answer> FIND = new Query<>(Answer.class, ANSWER + " where id = :id");

    static final Statement ADD =
            new Statement(
                    """
                    insert into digital.answer
                           (id, kind, language, question, answer, state, made_at, changed_at)
                    values (:id, :kind, :language, :question, :answer, :state, :now, :now)
                    on conflict (id) do nothing
                    """);

    static final Statement CHANGE =
            new Statement(
                    """
                    update digital.answer
                       set kind = :kind, language = :language, question = :question,
                           answer = :answer, state = :state, changed_at = :now
                     where id = :id
                    """);

    private static final int MOST_WORDS = 8;

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Answers(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** Every answer, hidden ones too. */
    List<Answer> all() {
        return ALL.list(db, Map.of());
    }

    /** What is shown for a kind. */
    List<Answer> of(String kind) {
        return search(kind, "");
    }

    /**
     * What is shown for a kind and words.
     *
     * @param kind empty for all
     * @param q words of which all must occur; only the first eight count
     */
    List<Answer> search(String kind, String q) {
        var words =
                Stream.of(q.split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                        .toArray(String[]::new);
        return SEARCH.list(db, Map.of("kind", kind, "words", words));
    }

    Answer one(UUID id) {
        return FIND.first(db, Map.of("id", id)).orElseThrow(() -> new Absent("answer"));
    }

    /** Keeps a new answer under an id made with the form, so that pressing twice keeps one. */
    @Transactional
    Refusals add(UUID id, AnswerForm form) {
        var refusals = form.check();
        if (refusals.isEmpty() && ADD.run(db, params(id, form)) > 0) {
            tell("answer-written", id, form);
        }
        return refusals;
    }

    @Transactional
    Refusals change(UUID id, AnswerForm form) {
        var refusals = form.check();
        if (!refusals.isEmpty()) return refusals;
        CHANGE.run(db, params(id, form));
        tell("answer-changed", id, form);
        return refusals;
    }

    private void tell(String what, UUID id, AnswerForm form) {
        events.publishEvent(new DigitalEvent(what, id, null, List.of(form.question()), List.of()));
    }

    private Map<String, ?> params(UUID id, AnswerForm form) {
        return Params.of(
                "id", id,
                "kind", form.kind(),
                "language", form.language(),
                "question", form.question(),
                "answer", form.answer(),
                "state", form.state(),
                "now", OffsetDateTime.now(clock));
    }
}
