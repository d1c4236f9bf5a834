package id.titian.identity;

import id.titian.kernel.Query;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets somebody in by user name and password, and by a code where the account asks for one. */
@Component
class SignIn {
    static final Query<Known> BY_NAME =
            new Query<>(
                    Known.class,
                    """
                    select id, password_hash, totp_sealed is not null as second_step
                      from identity.account where user_name = :user and active
                    """);

    private final JdbcClient db;
    private final Attempts attempts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SecondStep secondStep;
    private final Sweep sweep;

    SignIn(
            JdbcClient db,
            Attempts attempts,
            Passwords passwords,
            Sessions sessions,
            SecondStep secondStep,
            Sweep sweep) {
        this.db = db;
        this.attempts = attempts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.secondStep = secondStep;
        this.sweep = sweep;
    }

    /** What came of an attempt. */
    sealed interface Outcome {
        /** In; the word is the new session's. */
        record Open(String word) implements Outcome {}

        /** The password was right, the code is still to come; the word opens nothing yet. */
        record CodeNeeded(String word) implements Outcome {}

        /** Wrong, and it is not told which part. */
        record Wrong() implements Outcome {}

        /** Tried too often. */
        record Wait(Duration howLong) implements Outcome {}
    }

    Outcome withPassword(String userName, String password, String address) {
        var user = userName.strip().toLowerCase(Locale.ROOT);
        var wait = attempts.begin(user, address);
        if (wait.isPositive()) return new Outcome.Wait(wait);
        var known = BY_NAME.first(db, Map.of("user", user)).orElse(null);
        boolean right = passwords.match(password, known == null ? null : known.passwordHash());
        if (known == null || !right) return new Outcome.Wrong();
        attempts.forget(user, address);
        sweep.ifDue();
        var word = sessions.make(known.id(), known.secondStep());
        return known.secondStep() ? new Outcome.CodeNeeded(word) : new Outcome.Open(word);
    }

    /** The second step of a pending session; a right code makes a new session and ends this one. */
    Outcome withCode(String pendingWord, String code, String address) {
        var account = sessions.waiting(pendingWord).orElse(null);
        if (account == null) return new Outcome.Wrong();
        var wait = attempts.begin("code " + account, address);
        if (wait.isPositive()) return new Outcome.Wait(wait);
        if (!secondStep.opens(account, code)) return new Outcome.Wrong();
        attempts.forget("code " + account, address);
        sessions.end(pendingWord);
        return new Outcome.Open(sessions.make(account, false));
    }

    boolean waitsForCode(String word) {
        return sessions.waiting(word).isPresent();
    }

    record Known(UUID id, String passwordHash, boolean secondStep) {}
}
