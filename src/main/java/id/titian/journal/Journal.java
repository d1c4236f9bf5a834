package id.titian.journal;

import id.titian.kernel.Event;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Staff;
import id.titian.kernel.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes a line for every event, in the event's own transaction: what is not told did not happen.
 */
@Component
class Journal {
    static final Statement WRITE =
            new Statement(
                    """
                    insert into journal.entry (at, account, what, subject, place, words)
                    values (:at, :account, :what, :subject, :place, :words)
                    """);

    static final Query<Entry> ENTRIES =
            new Query<>(
                    Entry.class,
                    """
                    select seq, at, account, what, subject, place, words
                      from journal.entry
                     where (cast(:place as text) is null or place = :place)
                       and (cast(:what as text) is null or what = :what)
                       and (cast(:before as bigint) is null or seq < :before)
                     order by seq desc
                     limit :most
                    """);

    static final Query<Kind> KINDS =
            new Query<>(Kind.class, "select distinct what from journal.entry order by what");

    private final JdbcClient db;
    private final Clock clock;

    Journal(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @EventListener
    @Order(0)
    void write(Event event) {
        WRITE.run(
                db,
                Params.of(
                        "at", OffsetDateTime.now(clock),
                        "account", account(),
                        "what", event.what(),
                        "subject", event.subject(),
                        "place", event.place(),
                        "words", event.words().toArray(String[]::new)));
    }

    /** The newest entries before a number, at most so many. */
    List<Entry> entries(
            @Nullable String place, @Nullable String what, @Nullable Long before, int most) {
        return ENTRIES.list(
                db, Params.of("place", place, "what", what, "before", before, "most", most));
    }

    List<String> kinds() {
        return KINDS.list(db, Params.of()).stream().map(Kind::what).toList();
    }

    private static @Nullable UUID account() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Staff staff ? staff.id() : null;
    }

    record Entry(
            long seq,
            OffsetDateTime at,
            @Nullable UUID account,
            String what,
            UUID subject,
            @Nullable String place,
            String[] words) {}

    record Kind(String what) {}
}
