package id.titian.identity;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of staff and partners: made, given roles, given passwords, closed; never taken away. */
@Component
public class Accounts {
    private static final String NAMES = "[a-z0-9][a-z0-9._-]{1,59}";

    static final String SELECT =
            """
            select a.id, a.user_name, a.name, a.partner, a.active, a.sample,
                   a.totp_sealed is not null as second_step,
                   a.password_hash <> 'none' as has_password,
                   coalesce((select array_agg(g.role || '@' || coalesce(g.place, '*')
                                              order by g.role, g.place nulls first)
                               from identity.role_grant g where g.account_id = a.id),
                            '{}') as grants
              from identity.account a
            """;

    static final Query<Account> ALL =
            new Query<>(Account.class, SELECT + " order by a.active desc, a.id");

    static final Query<Account> ONE = new Query<>(Account.class, SELECT + " where a.id = :id");

    static final Query<Account> BY_NAME =
            new Query<>(Account.class, SELECT + " where a.user_name = :user");

    static final Query<Left> OTHER_ADMINISTRATORS =
            new Query<>(
                    Left.class,
                    """
                    select count(distinct a.id)::int as accounts from identity.account a
                      join identity.role_grant g on g.account_id = a.id
                     where a.active and g.role = 'administrator' and g.place is null and a.id <> :id
                    """);

    static final Statement MAKE =
            new Statement(
                    """
                    insert into identity.account
                           (id, user_name, name, password_hash, partner, sample, made_at)
                    values (:id, :user, :name, :hash, :partner, :sample, :now)
                    on conflict (user_name) do nothing
                    """);

    static final Statement GRANT =
            new Statement(
                    """
                    insert into identity.role_grant (account_id, role, place)
                    values (:id, :role, :place) on conflict do nothing
                    """);

    static final Statement REVOKE =
            new Statement(
                    """
                    delete from identity.role_grant
                     where account_id = :id and role = :role and place is not distinct from :place
                    """);

    static final Statement PASSWORD =
            new Statement("update identity.account set password_hash = :hash where id = :id");

    static final Statement ACTIVE =
            new Statement("update identity.account set active = :active where id = :id");

    private final JdbcClient db;
    private final Clock clock;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Changes changes;

    Accounts(JdbcClient db, Clock clock, Passwords passwords, Sessions sessions, Changes changes) {
        this.db = db;
        this.clock = clock;
        this.passwords = passwords;
        this.sessions = sessions;
        this.changes = changes;
    }

    public List<Account> all() {
        return ALL.list(db, Map.of());
    }

    public Optional<Account> find(UUID id) {
        return ONE.first(db, Map.of("id", id));
    }

    public Optional<Account> named(String userName) {
        return BY_NAME.first(db, Map.of("user", plain(userName)));
    }

    /** Whether nobody could sign in as an administrator. */
    public boolean none() {
        return otherAdministrators(new UUID(0, 0)) == 0;
    }

    /**
     * Makes an account.
     *
     * @return empty when it was made, else all that is wrong with it
     */
    @Transactional
    public Refusals make(NewAccount what) {
        var wrong = what.problems();
        if (!wrong.isEmpty()) return wrong;
        var user = plain(what.userName());
        var id = Uuid7.next();
        var hash = what.password() == null ? Passwords.NONE : passwords.hash(what.password());
        int made =
                MAKE.run(
                        db,
                        Params.of(
                                "id", id,
                                "user", user,
                                "name", what.name().strip(),
                                "hash", hash,
                                "partner", what.partner(),
                                "sample", what.sample(),
                                "now", OffsetDateTime.now(clock)));
        if (made == 0) return wrong.add("user", "identity-user-taken", user);
        changes.happened(id, "made", user);
        if (what.grant() != null) grant(id, what.grant());
        return wrong;
    }

    /** Gives a role, at a place or everywhere; does nothing when it is held already. */
    @Transactional
    public void grant(UUID id, Staff.Grant grant) {
        var role = grant.role().code();
        if (GRANT.run(db, Params.of("id", id, "role", role, "place", grant.place())) == 0) return;
        changes.happenedAt(grant.place(), id, "granted", userName(id), role);
    }

    /** Takes a role away; refused for the last administrator. */
    @Transactional
    public boolean revoke(UUID id, Staff.Grant grant) {
        if (grant.role() == Role.ADMINISTRATOR && otherAdministrators(id) == 0) return false;
        var role = grant.role().code();
        if (REVOKE.run(db, Params.of("id", id, "role", role, "place", grant.place())) > 0) {
            changes.happenedAt(grant.place(), id, "revoked", userName(id), role);
        }
        return true;
    }

    /** Closes an account and ends its sessions at once; refused for the last administrator. */
    @Transactional
    public boolean close(UUID id) {
        if (otherAdministrators(id) == 0) return false;
        ACTIVE.run(db, Map.of("id", id, "active", false));
        sessions.endOthers(id, "");
        changes.happened(id, "closed", userName(id));
        return true;
    }

    @Transactional
    public void open(UUID id) {
        ACTIVE.run(db, Map.of("id", id, "active", true));
        changes.happened(id, "opened", userName(id));
    }

    /** Sets a password that was checked, and ends every session but the one of the word. */
    @Transactional
    public void password(UUID id, String password, String keptSession) {
        PASSWORD.run(db, Map.of("id", id, "hash", passwords.hash(password)));
        sessions.endOthers(id, keptSession);
        changes.happened(id, "password", userName(id));
    }

    /** Whether this is the account's password now. */
    boolean isPassword(UUID id, String password) {
        var hash = PASSWORD_OF.first(db, Map.of("id", id)).map(Hash::passwordHash).orElse(null);
        return passwords.match(password, hash);
    }

    static final Query<Hash> PASSWORD_OF =
            new Query<>(Hash.class, "select password_hash from identity.account where id = :id");

    private int otherAdministrators(UUID id) {
        return OTHER_ADMINISTRATORS.one(db, Map.of("id", id)).accounts();
    }

    private String userName(UUID id) {
        return find(id).map(Account::userName).orElse("");
    }

    private static String plain(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * What an account is made of.
     *
     * @param password null: chosen later through a one-time link
     * @param grant the first role, or null for none
     */
    public record NewAccount(
            String userName,
            String name,
            @Nullable String password,
            @Nullable String partner,
            Staff.@Nullable Grant grant,
            boolean sample) {
        /** All that is wrong with the words themselves. */
        public Refusals problems() {
            var wrong = new Refusals();
            wrong.addIf(!plain(userName).matches(NAMES), "user", "identity-user-form");
            wrong.addIf(name.isBlank(), "name", "required");
            wrong.addIf(name.length() > 200, "name", "too-long", 200);
            if (password != null) Passwords.check(password, plain(userName), wrong);
            return wrong;
        }
    }

    /**
     * An account as lists show it.
     *
     * @param grants {@code role@place}, with {@code *} for everywhere
     */
    public record Account(
            UUID id,
            String userName,
            String name,
            @Nullable String partner,
            boolean active,
            boolean sample,
            boolean secondStep,
            boolean hasPassword,
            String[] grants) {}

    record Hash(String passwordHash) {}

    record Left(int accounts) {}
}
