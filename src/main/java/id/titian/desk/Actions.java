package id.titian.desk;

import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals.Refusal;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import id.titian.lending.Counter;
import id.titian.lending.Holds;
import id.titian.lending.Outcome;
import id.titian.lending.Undo;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was done at a desk, newest first, and taking the last of it back. */
@Component
class Actions {
    /** A slip is seen at once; later it is no slip any more, and a visible step puts it right. */
    static final Duration UNDO = Duration.ofSeconds(30);

    static final Statement ADD =
            new Statement(
                    """
                    insert into desk.action (id, place, account, kind, subject, words, at)
                    values (:id, :place, :account, :kind, :subject, :words, :now)
                    """);

    static final Query<DeskPage.Done> LAST =
            new Query<>(
                    DeskPage.Done.class,
                    """
                    select id, kind, words, at, undone_at is not null as undone,
                           undone_at is null and at > :since and kind <> 'arrival' as undoable
                      from desk.action where place = :place and at > :yesterday
                     order by at desc, id desc limit 8
                    """);

    static final Query<Row> LOCK =
            new Query<>(
                    Row.class,
                    """
                    select kind, subject, at <= :since as late, undone_at is not null as undone
                      from desk.action where id = :id and place = :place for update
                    """);

    static final Statement MARK =
            new Statement("update desk.action set undone_at = :now where id = :id");

    private final JdbcClient db;
    private final Tallies tallies;
    private final Undo undo;
    private final Holds holds;
    private final Clock clock;

    Actions(JdbcClient db, Tallies tallies, Undo undo, Holds holds, Clock clock) {
        this.db = db;
        this.tallies = tallies;
        this.undo = undo;
        this.holds = holds;
        this.clock = clock;
    }

    /** Notes what was done; words are a title and a barcode, never a person. */
    void add(Counter at, String kind, UUID subject, String... words) {
        ADD.run(
                db,
                Params.of(
                        "id", Uuid7.next(),
                        "place", at.place(),
                        "account", at.staff().id(),
                        "kind", kind,
                        "subject", subject,
                        "words", words,
                        "now", OffsetDateTime.now(clock)));
    }

    List<DeskPage.Done> last(Counter at) {
        var now = OffsetDateTime.now(clock);
        return LAST.list(
                db,
                Map.of(
                        "place",
                        at.place(),
                        "since",
                        now.minus(UNDO),
                        "yesterday",
                        now.minusDays(1)));
    }

    /** Takes back what was done at this desk within the last thirty seconds. */
    @Transactional
    Step takeBack(Counter at, UUID action) {
        var now = OffsetDateTime.now(clock);
        var row =
                LOCK.first(db, Map.of("id", action, "place", at.place(), "since", now.minus(UNDO)))
                        .orElseThrow(() -> new Absent("action"));
        var undone =
                row.undone ? no("desk-undo-done") : row.late ? no("desk-undo-late") : undo(at, row);
        return switch (undone) {
            case Outcome.Done<String>(var how) -> {
                MARK.run(db, Map.of("id", action, "now", now));
                yield new Step.Undone(how);
            }
            case Outcome.Refused<String> refused ->
                    new Step.Refused(refused.why(), null, null, null);
        };
    }

    private Outcome<String> undo(Counter at, Row row) {
        return switch (row.kind) {
            case "loan" -> how(row, undo.loan(row.subject));
            case "return" -> how(row, undo.giveBack(row.subject));
            case "renewal" -> how(row, undo.renewal(row.subject));
            case "hold" -> takeBack(row);
            case "cancellation" -> restore(row);
            case "visit", "in-house-use", "digital-help", "question" -> {
                tallies.undo(at, row.subject);
                yield new Outcome.Done<>(row.kind);
            }
            default -> no("desk-undo-never");
        };
    }

    private static Outcome<String> how(Row row, Optional<Refusal> refusal) {
        return refusal.<Outcome<String>>map(why -> new Outcome.Refused<>(why, null, null))
                .orElseGet(() -> new Outcome.Done<>(row.kind));
    }

    private Outcome<String> takeBack(Row row) {
        return switch (holds.takeBack(row.subject)) {
            case Outcome.Done<Holds.Released> _ -> new Outcome.Done<>(row.kind);
            case Outcome.Refused<Holds.Released>(var why, _, _) ->
                    new Outcome.Refused<>(why, null, null);
        };
    }

    private Outcome<String> restore(Row row) {
        return switch (undo.cancellation(row.subject)) {
            case Outcome.Done<Undo.Restored>(var it) ->
                    new Outcome.Done<>(it.aside() ? "cancellation-aside" : row.kind);
            case Outcome.Refused<Undo.Restored>(var why, _, _) ->
                    new Outcome.Refused<>(why, null, null);
        };
    }

    private static Outcome<String> no(String reason) {
        return Outcome.refused("q", reason);
    }

    record Row(String kind, UUID subject, boolean late, boolean undone) {}
}
