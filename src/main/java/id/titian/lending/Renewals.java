package id.titian.lending;

import id.titian.catalogue.Catalogue;
import id.titian.kernel.Absent;
import id.titian.kernel.Fact;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals.Refusal;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prolongs loans: as often as the rule of the lending place allows, and only while nobody waits.
 */
@Component
public class Renewals {
    /** The item's row is what everybody locks first; the loan is then looked at once more. */
    static final Query<Found> LOCK =
            new Query<>(
                    Found.class,
                    """
                    select l.id, l.place, l.item_kind, l.due_on, l.renewals, l.village, l.age_band, l.gender,
                           l.audience, coalesce(p.kind, 'adult') as person_kind, t.title, i.barcode, i.id as item_id, i.now_at,
                           l.returned_at is not null as closed,
                           exists (select 1 from lending.hold h
                                    where h.title_id = i.title_id and h.state = 'waiting'
                                      and h.item_id is null) as waited_for
                      from lending.loan l
                      join catalogue.item i on i.id = l.item_id
                      join catalogue.title t on t.id = i.title_id
                      left join people.person p on p.id = l.person_id
                     where l.id = :loan and l.undone_at is null
                       for update of i
                    """);

    static final Statement MAKE =
            new Statement(
                    """
                    with longer as (
                      update lending.loan set due_on = :due, renewals = renewals + 1
                       where id = :loan and returned_at is null and undone_at is null
                         and renewals = :renewals
                      returning id)
                    insert into lending.renewal (id, loan_id, at, on_day, place, was_due_on, due_on)
                    select :id, longer.id, :now, :today, :place, :was_due, :due from longer
                    """);

    private final JdbcClient db;
    private final Terms terms;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;

    Renewals(JdbcClient db, Terms terms, Catalogue catalogue, ApplicationEventPublisher events) {
        this.db = db;
        this.terms = terms;
        this.catalogue = catalogue;
        this.events = events;
    }

    /** Reckons from the due date, or from today when that has passed. */
    @Transactional
    public Outcome<Made> renew(Counter at, UUID loan) {
        var found = LOCK.first(db, Map.of("loan", loan)).orElseThrow(() -> new Absent("loan"));
        var plan = terms.plan(found.place, found.personKind, found.itemKind).orElse(null);
        var refusal = refusal(found, plan);
        if (refusal != null || plan == null) {
            var why = refusal == null ? new Refusal("q", "lending-no-rule", List.of()) : refusal;
            return new Outcome.Refused<>(why, loan, plan);
        }
        var today = terms.today();
        var from = found.dueOn.isBefore(today) ? today : found.dueOn;
        var due = terms.lendingDay(found.place, from, plan.rule().loanDays());
        var id = Uuid7.next();
        if (!made(id, at, found, due)) return Outcome.refused("loan", "lending-loan-closed");
        catalogue.moved(found.itemId, "on-loan", found.nowAt, due);
        tell(at, loan, found);
        int left = plan.rule().renewals() - found.renewals - 1;
        return new Outcome.Done<>(new Made(id, loan, found.title, found.barcode, due, left, plan));
    }

    private boolean made(UUID id, Counter at, Found found, LocalDate due) {
        var renewal = found.renewed();
        renewal.putAll(Params.of("id", id, "place", at.place(), "due", due));
        renewal.putAll(Params.of("now", terms.now(), "today", terms.today()));
        return MAKE.run(db, renewal) > 0;
    }

    private void tell(Counter at, UUID loan, Found found) {
        var fact =
                new Fact(
                        "renewal",
                        terms.today(),
                        at.place(),
                        found.village,
                        found.ageBand,
                        found.gender,
                        found.audience,
                        1);
        events.publishEvent(
                new LendingEvent(
                        "loan-renewed",
                        loan,
                        at.place(),
                        List.of(found.title, found.barcode),
                        List.of(fact)));
    }

    static @Nullable Refusal refusal(Found found, @Nullable Plan plan) {
        if (found.closed) return new Refusal("loan", "lending-loan-closed", List.of());
        if (plan == null) return new Refusal("loan", "lending-no-rule", List.of());
        if (plan.rule().loanDays() == 0 || plan.rule().renewals() == 0) {
            return new Refusal("loan", "lending-renew-never", List.of());
        }
        if (found.renewals >= plan.rule().renewals()) {
            return new Refusal("loan", "lending-renew-enough", List.of(plan.rule().renewals()));
        }
        return found.waitedFor ? new Refusal("loan", "lending-renew-waited-for", List.of()) : null;
    }

    /**
     * A loan that was prolonged.
     *
     * @param left how often it may still be prolonged
     */
    public record Made(
            UUID id, UUID loan, String title, String barcode, LocalDate due, int left, Plan plan) {}

    record Found(
            UUID id,
            String place,
            String itemKind,
            LocalDate dueOn,
            int renewals,
            @Nullable String village,
            String ageBand,
            String gender,
            String audience,
            String personKind,
            String title,
            String barcode,
            UUID itemId,
            String nowAt,
            boolean closed,
            boolean waitedFor) {
        /** The loan as it was looked at, so that a renewal in between is noticed. */
        Map<String, @Nullable Object> renewed() {
            return Params.of("loan", id, "was_due", dueOn, "renewals", renewals);
        }
    }
}
