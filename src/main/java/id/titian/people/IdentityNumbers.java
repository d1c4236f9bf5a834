package id.titian.people;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Secrets;
import id.titian.kernel.Statement;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Identity numbers of those who want theirs on file: sealed with a key that lies outside the
 * database, found again by a keyed hash, shown as the last four digits.
 */
@Component
class IdentityNumbers {
    /** One at a time, so that two people cannot get the same number between look and write. */
    static final Statement ALONE =
            new Statement("lock table people.identity_number in share row exclusive mode");

    static final Query<Owner> OWNER =
            new Query<>(
                    Owner.class, "select person_id from people.identity_number where hash = :hash");

    static final Statement KEEP =
            new Statement(
                    """
                    insert into people.identity_number (person_id, sealed, last_four, hash)
                    values (:person, :sealed, :last_four, :hash)
                    on conflict (person_id) do update
                       set sealed = excluded.sealed, last_four = excluded.last_four,
                           hash = excluded.hash
                    """);

    static final Statement REMOVE =
            new Statement("delete from people.identity_number where person_id = :person");

    private final JdbcClient db;
    private final Secrets secrets;
    private final ApplicationEventPublisher events;

    IdentityNumbers(JdbcClient db, Secrets secrets, ApplicationEventPublisher events) {
        this.db = db;
        this.secrets = secrets;
        this.events = events;
    }

    /** Whose number it is. */
    Optional<UUID> owner(String typed) {
        return Nik.read(typed)
                .flatMap(nik -> OWNER.first(db, Params.of("hash", hash(nik))))
                .map(Owner::personId);
    }

    /** Keeps a number, in place of an earlier one; refuses one that another person has. */
    @Transactional
    public Refusals keep(UUID person, String typed) {
        var wrong = new Refusals();
        var read = Nik.read(typed);
        if (read.isEmpty()) return wrong.add("nik", "people-nik");
        var nik = read.get();
        ALONE.run(db, Params.of());
        var owner = OWNER.first(db, Params.of("hash", hash(nik)));
        if (owner.isPresent() && !owner.get().personId.equals(person)) {
            return wrong.add("nik", "people-nik-double");
        }
        KEEP.run(
                db,
                Params.of(
                        "person", person,
                        "sealed", secrets.seal(nik),
                        "last_four", nik.substring(12),
                        "hash", hash(nik)));
        events.publishEvent(PersonEvent.of("identity-number-kept", person));
        return wrong;
    }

    @Transactional
    public void remove(UUID person) {
        if (REMOVE.run(db, Params.of("person", person)) == 1) {
            events.publishEvent(PersonEvent.of("identity-number-removed", person));
        }
    }

    private byte[] hash(String nik) {
        return secrets.hash("nik:" + nik);
    }

    record Owner(UUID personId) {}
}
