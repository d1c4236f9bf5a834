package id.titian.lending;

import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The lending rules as staff and the region kit set them. */
@Component
public class Rules {
    /** Another process may apply a kit; what is remembered is never older than this. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    static final Query<Rule> ALL =
            new Query<>(
                    Rule.class,
                    """
                    select r.id, r.place, coalesce(p.name, '') as place_name, r.person_kind, r.item_kind,
                           r.loan_days, r.max_open, r.renewals, r.max_holds, r.hold_shelf_days,
                           r.valid_from, r.valid_to, r.note_id, r.source
                      from lending.rule r
                      left join places.place p on p.code = r.place
                     order by p.name nulls first, r.item_kind <> 'any', r.item_kind,
                              r.person_kind <> 'any', r.person_kind, r.valid_from nulls first, r.id
                    """);

    static final Query<Made> ADD =
            new Query<>(
                    Made.class,
                    """
                    insert into lending.rule (place, person_kind, item_kind, loan_days, max_open, renewals,
                                              max_holds, hold_shelf_days, valid_from, valid_to, note_id, source)
                    values (:place, :person_kind, :item_kind, :loan_days, :max_open, :renewals,
                            :max_holds, :hold_shelf_days, :valid_from, :valid_to, :note_id, :source)
                    returning id
                    """);

    static final Statement END =
            new Statement("update lending.rule set valid_to = :last where id = :id");

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Known known;

    Rules(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** What holds for one person and one item at one place on a day; empty when no rule does. */
    public Optional<Plan> plan(String place, String personKind, String itemKind, LocalDate day) {
        var now = known;
        if (now == null || now.until.isBefore(clock.instant())) {
            now =
                    new Known(
                            new LoanRules(ALL.list(db, Map.of())),
                            clock.instant().plus(REMEMBERED));
            known = now;
        }
        return now.rules.plan(place, personKind, itemKind, day);
    }

    /** All rules, also those that have ended, general ones first. */
    public List<Rule> all() {
        return ALL.list(db, Map.of());
    }

    @Transactional
    int add(Rule rule) {
        int id = insert(rule);
        events.publishEvent(RuleEvent.of("lending-rule-added", id, rule.place()));
        changed();
        return id;
    }

    int insert(Rule rule) {
        return ADD.one(
                        db,
                        Params.of(
                                "place", rule.place(),
                                "person_kind", rule.personKind(),
                                "item_kind", rule.itemKind(),
                                "loan_days", rule.loanDays(),
                                "max_open", rule.maxOpen(),
                                "renewals", rule.renewals(),
                                "max_holds", rule.maxHolds(),
                                "hold_shelf_days", rule.holdShelfDays(),
                                "valid_from", rule.validFrom(),
                                "valid_to", rule.validTo(),
                                "note_id", rule.noteId(),
                                "source", rule.source()))
                .id();
    }

    /**
     * Lets a rule end with a day. The last general rule must stay, or nobody could borrow anything.
     */
    @Transactional
    Refusals end(int id, LocalDate last) {
        var all = all();
        var rule = all.stream().filter(it -> it.id() == id).findFirst();
        if (rule.isEmpty()) throw new Absent("rule");
        var refusals = new Refusals();
        var next = last.plusDays(1);
        boolean needed =
                rule.get().general()
                        && all.stream()
                                .noneMatch(it -> it.id() != id && it.general() && it.validOn(next));
        refusals.addIf(needed, "last", "lending-rule-needed");
        refusals.addIf(
                last.isBefore(LocalDate.now(clock).minusDays(1)), "last", "lending-rule-past");
        if (!refusals.isEmpty()) return refusals;
        END.run(db, Map.of("id", id, "last", last));
        events.publishEvent(RuleEvent.of("lending-rule-ended", id, rule.get().place()));
        changed();
        return refusals;
    }

    /**
     * To be called by whoever changed rules: they are read anew, and again when this transaction
     * ends.
     */
    public void changed() {
        known = null;
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        known = null;
                    }
                });
    }

    record Made(int id) {}

    private record Known(LoanRules rules, Instant until) {}
}
