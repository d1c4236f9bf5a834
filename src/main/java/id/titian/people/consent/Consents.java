package id.titian.people.consent;

import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.kernel.Statement;
import id.titian.people.ConsentRevoked;
import id.titian.people.Known;
import id.titian.people.People;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers of people to what they were asked; each is kept for ever and the newest counts. */
@Component
class Consents {
    static final Set<String> MEANS = Set.of("written", "spoken", "screen", "sign");

    static final Query<Answer> HISTORY =
            new Query<>(
                    Answer.class,
                    """
                    select c.id, c.purpose, c.version, c.given, c.means, c.language, c.witness, c.at,
                           g.call_name as guardian
                      from people.consent c left join people.person g on g.id = c.guardian_id
                     where c.person_id = :person
                     order by c.at desc, c.id desc
                    """);

    static final Query<Guardian> GUARDIANS =
            new Query<>(
                    Guardian.class,
                    """
                    select p.id, coalesce(p.call_name, '') as call_name
                      from people.guardian g join people.person p on p.id = g.guardian_id
                     where g.child_id = :person order by p.call_name, p.id
                    """);

    static final Statement WRITE =
            new Statement(
                    """
                    insert into people.consent (id, person_id, purpose, version, given, means,
                                                guardian_id, language, witness, at)
                    values (:id, :person, :purpose, :version, :given, :means,
                            :guardian, :language, :witness, :at)
                    on conflict (id) do nothing
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final People people;
    private final ConsentTexts texts;
    private final ApplicationEventPublisher events;

    Consents(
            JdbcClient db,
            Clock clock,
            People people,
            ConsentTexts texts,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.people = people;
        this.texts = texts;
        this.events = events;
    }

    /** All answers of a person, newest first. */
    List<Answer> history(UUID person) {
        return HISTORY.list(db, Params.of("person", person));
    }

    List<Guardian> guardians(UUID person) {
        return GUARDIANS.list(db, Params.of("person", person));
    }

    /** Reads a person's answers, which leaves a trace of who looked. */
    @Transactional
    Known open(UUID person) {
        var known = people.find(person).orElseThrow(() -> new Absent("person"));
        events.publishEvent(new ConsentEvent("consents-read", person, List.of()));
        return known;
    }

    /** Writes an answer down, with the signed-in person as witness. */
    @Transactional
    Refusals answer(UUID person, Asked asked, Staff witness) {
        var known = people.find(person).orElseThrow(() -> new Absent("person"));
        var wrong = check(known, asked);
        if (!wrong.isEmpty()) return wrong;
        var before = newest(person, asked.purpose);
        var row =
                Params.of(
                        "id", asked.form,
                        "person", person,
                        "purpose", asked.purpose,
                        "version", asked.version,
                        "given", asked.given,
                        "means", asked.means,
                        "guardian", asked.guardian,
                        "language", asked.language,
                        "witness", witness.id(),
                        "at", OffsetDateTime.now(clock));
        if (WRITE.run(db, row) == 0) return wrong;
        boolean revoked = !asked.given && before.filter(Answer::given).isPresent();
        publish(person, asked, revoked);
        return wrong;
    }

    private void publish(UUID person, Asked asked, boolean revoked) {
        if (revoked) {
            events.publishEvent(new ConsentRevoked(person, asked.purpose, asked.version));
            return;
        }
        var what = asked.given ? "consent-given" : "consent-refused";
        var words = List.of(asked.purpose, Integer.toString(asked.version));
        events.publishEvent(new ConsentEvent(what, person, words));
    }

    /** The answer that counts. */
    Optional<Answer> newest(UUID person, String purpose) {
        return history(person).stream().filter(it -> it.purpose.equals(purpose)).findFirst();
    }

    private Refusals check(Known known, Asked asked) {
        var wrong = new Refusals();
        if (!ConsentTexts.PURPOSES.contains(asked.purpose)) throw new Absent("purpose");
        var text = texts.newest(asked.purpose, asked.language);
        var field = "means-" + asked.purpose;
        wrong.addIf(!MEANS.contains(asked.means), field, "people-means");
        wrong.addIf(text.version() != asked.version, field, "people-consent-changed");
        boolean child = known.kind().equals("child");
        var guardians = guardians(known.id()).stream().map(Guardian::id).toList();
        var speaks = "guardian-" + asked.purpose;
        wrong.addIf(
                child && asked.guardian == null && asked.given, speaks, "people-consent-guardian");
        wrong.addIf(
                asked.guardian != null && !guardians.contains(asked.guardian),
                speaks,
                "people-consent-not-guardian");
        return wrong;
    }

    /**
     * An answer to one question.
     *
     * @param form mark of the form: sent twice it is one answer
     * @param version of the text that was shown
     * @param given yes, or no
     * @param guardian who spoke for a child, else null
     * @param language of the text that was shown or read aloud
     */
    record Asked(
            UUID form,
            String purpose,
            int version,
            boolean given,
            String means,
            @Nullable UUID guardian,
            String language) {}

    record Answer(
            UUID id,
            String purpose,
            int version,
            boolean given,
            String means,
            String language,
            @Nullable UUID witness,
            OffsetDateTime at,
            @Nullable String guardian) {}

    record Guardian(UUID id, String callName) {}
}
