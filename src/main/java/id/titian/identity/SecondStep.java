package id.titian.identity;

import id.titian.identity.AccountPage.Enrolment;
import id.titian.kernel.Absent;
import id.titian.kernel.Query;
import id.titian.kernel.Secrets;
import id.titian.kernel.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second step of a sign-in: codes of a telephone, and paper codes for when it is lost. */
@Component
class SecondStep {
    private static final int PAPER_CODES = 8;

    static final Query<Held> HELD =
            new Query<>(
                    Held.class,
                    """
                    select user_name, totp_sealed, totp_wanted
                      from identity.account where id = :account
                    """);

    static final Statement WANT =
            new Statement("update identity.account set totp_wanted = :sealed where id = :account");

    static final Statement TURN_ON =
            new Statement(
                    """
                    update identity.account
                       set totp_sealed = totp_wanted, totp_wanted = null, totp_used = :step
                     where id = :account and totp_wanted is not null
                    """);

    static final Statement TURN_OFF =
            new Statement(
                    """
                    update identity.account
                       set totp_sealed = null, totp_wanted = null, totp_used = null
                     where id = :account
                    """);

    static final Statement USE_STEP =
            new Statement(
                    """
                    update identity.account set totp_used = :step
                     where id = :account and (totp_used is null or totp_used < :step)
                    """);

    static final Statement USE_PAPER =
            new Statement(
                    """
                    update identity.recovery_code set used_at = :now
                     where account_id = :account and code_hash = :hash and used_at is null
                    """);

    static final Statement NEW_PAPER =
            new Statement(
                    """
                    insert into identity.recovery_code (account_id, code_hash) values (:account, :hash)
                    """);

    static final Statement NO_PAPER =
            new Statement("delete from identity.recovery_code where account_id = :account");

    private final JdbcClient db;
    private final Secrets secrets;
    private final Passwords passwords;
    private final Clock clock;
    private final Changes changes;

    SecondStep(JdbcClient db, Secrets secrets, Passwords passwords, Clock clock, Changes changes) {
        this.db = db;
        this.secrets = secrets;
        this.passwords = passwords;
        this.clock = clock;
        this.changes = changes;
    }

    boolean on(UUID account) {
        return held(account).totpSealed() != null;
    }

    /** Whether a code of the telephone or of the paper is right; either works one time only. */
    @Transactional
    public boolean opens(UUID account, String typed) {
        if (!on(account)) return false;
        var code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        var step = Totp.stepOf(code, secretOf(account), clock.instant());
        if (step.isPresent()) {
            return USE_STEP.run(db, Map.of("account", account, "step", step.getAsLong())) == 1;
        }
        return USE_PAPER.run(
                        db,
                        Map.of(
                                "account", account,
                                "hash", secrets.hash("paper " + code),
                                "now", OffsetDateTime.now(clock)))
                == 1;
    }

    /** The secret of an account whose second step is on. */
    String secretOf(UUID account) {
        var sealed = held(account).totpSealed();
        if (sealed == null) throw new IllegalStateException("No second step");
        return secrets.open(sealed);
    }

    /** A new secret to be put into a telephone; nothing changes until a code confirms it. */
    void begin(UUID account) {
        WANT.run(db, Map.of("account", account, "sealed", secrets.seal(Totp.secret())));
    }

    /** The secret that waits for its first code. */
    Optional<Enrolment> begun(UUID account) {
        var held = held(account);
        if (held.totpWanted() == null) return Optional.empty();
        var secret = secrets.open(held.totpWanted());
        return Optional.of(new Enrolment(secret, Totp.address(secret, held.userName())));
    }

    /** Turns the second step on when the code is right, and gives the paper codes, shown once. */
    @Transactional
    public Optional<List<String>> confirm(UUID account, String code) {
        var enrolment = begun(account).orElse(null);
        if (enrolment == null) return Optional.empty();
        var step = Totp.stepOf(code.replaceAll("\\s", ""), enrolment.secret(), clock.instant());
        if (step.isEmpty()) return Optional.empty();
        TURN_ON.run(db, Map.of("account", account, "step", step.getAsLong()));
        changes.happened(account, "second-step-on");
        return Optional.of(newPaper(account));
    }

    @Transactional
    public void turnOff(UUID account) {
        TURN_OFF.run(db, Map.of("account", account));
        NO_PAPER.run(db, Map.of("account", account));
        changes.happened(account, "second-step-off");
    }

    private List<String> newPaper(UUID account) {
        NO_PAPER.run(db, Map.of("account", account));
        var codes = new ArrayList<String>();
        for (int i = 0; i < PAPER_CODES; i++) {
            var code = passwords.random();
            codes.add(code);
            var hash = secrets.hash("paper " + code.replace("-", ""));
            NEW_PAPER.run(db, Map.of("account", account, "hash", hash));
        }
        return codes;
    }

    private Held held(UUID account) {
        return HELD.first(db, Map.of("account", account)).orElseThrow(() -> new Absent("account"));
    }

    record Held(String userName, byte @Nullable [] totpSealed, byte @Nullable [] totpWanted) {}
}
