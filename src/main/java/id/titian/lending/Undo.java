package id.titian.lending;

import id.titian.catalogue.Catalogue;
import id.titian.kernel.Fact;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what was just done at a desk. Rows are marked, never deleted, and what was counted is
 * counted back. How long that is allowed is the desk's affair.
 */
@Component
public class Undo {
    static final Query<Item> LOCK_ITEM_OF_LOAN =
            new Query<>(
                    Item.class,
                    """
                    select i.id, l.id as loan, i.now_at, t.title, i.barcode
                      from lending.loan l
                      join catalogue.item i on i.id = l.item_id
                      join catalogue.title t on t.id = i.title_id
                     where l.id = coalesce(cast(:loan as uuid),
                                          (select r.loan_id from lending.renewal r where r.id = :renewal))
                       for update of i
                    """);

    static final Query<Taken> LOAN =
            new Query<>(
                    Taken.class,
                    """
                    with gone as (
                      update lending.loan set undone_at = :now
                       where id = :loan and returned_at is null and undone_at is null and renewals = 0
                      returning *),
                    counted as (
                      update lending.open_count c set open = greatest(c.open - 1, 0) from gone
                       where c.person_id = gone.person_id and c.item_kind = gone.item_kind),
                    held as (
                      update lending.hold h set ended_at = null,
                             state = case when h.keep_until is null then 'waiting' else 'ready' end
                        from gone where h.id = gone.hold_id
                      returning h.state, h.keep_until)
                    select place, made_on as on_day, village, age_band, gender, audience,
                           coalesce((select keep_until is not null from held), false) as aside,
                           null::date as was_due_on
                      from gone
                    """);

    static final Query<Again> RETURN =
            new Query<>(
                    Again.class,
                    """
                    with again as (
                      update lending.loan l set returned_at = null, returned_to = null
                       where l.id = :loan and l.returned_at is not null and l.undone_at is null
                         and l.person_id is not null
                         and not exists (select 1 from lending.loan o where o.item_id = l.item_id
                                            and o.returned_at is null and o.undone_at is null)
                      returning l.*),
                    counted as (
                      update lending.open_count c set open = c.open + 1 from again
                       where c.person_id = again.person_id and c.item_kind = again.item_kind),
                    held as (
                      update lending.hold h set state = 'waiting', item_id = null, ready_at = null,
                             keep_until = null
                        from again where h.item_id = again.item_id and h.state in ('waiting', 'ready'))
                    select place, due_on from again
                    """);

    static final Query<Taken> RENEWAL =
            new Query<>(
                    Taken.class,
                    """
                    with gone as (
                      update lending.renewal r set undone_at = :now from lending.loan l
                       where r.id = :id and r.undone_at is null and l.id = r.loan_id
                         and l.due_on = r.due_on and l.returned_at is null and l.undone_at is null
                      returning r.loan_id, r.on_day, r.place, r.was_due_on, l.village, l.age_band,
                                l.gender, l.audience),
                    shorter as (
                      update lending.loan l set due_on = gone.was_due_on, renewals = l.renewals - 1
                        from gone where l.id = gone.loan_id)
                    select place, on_day, village, age_band, gender, audience, false as aside, was_due_on
                      from gone
                    """);

    private final JdbcClient db;
    private final Terms terms;
    private final Catalogue catalogue;
    private final Cancellations cancellations;
    private final ApplicationEventPublisher events;

    Undo(
            JdbcClient db,
            Terms terms,
            Catalogue catalogue,
            Cancellations cancellations,
            ApplicationEventPublisher events) {
        this.db = db;
        this.terms = terms;
        this.catalogue = catalogue;
        this.cancellations = cancellations;
        this.events = events;
    }

    /** Takes a loan back; not once it was prolonged or ended. Empty when done. */
    @Transactional
    public Optional<Refusal> loan(UUID loan) {
        var item = lock(loan, null);
        var taken = LOAN.first(db, Map.of("loan", loan, "now", terms.now()));
        if (item.isEmpty() || taken.isEmpty()) return tooLate();
        var was = taken.get();
        catalogue.moved(item.get().id, was.aside ? "on-hold-shelf" : "available", was.place);
        publish("loan-undone", loan, was, item.get(), "loan");
        return Optional.empty();
    }

    /**
     * Opens a returned loan again; not once the item was lent to somebody else. Empty when done.
     */
    @Transactional
    public Optional<Refusal> giveBack(UUID loan) {
        var item = lock(loan, null);
        var again = RETURN.first(db, Map.of("loan", loan));
        if (item.isEmpty() || again.isEmpty()) return tooLate();
        var it = item.get();
        catalogue.moved(it.id, "on-loan", again.get().place, again.get().dueOn);
        events.publishEvent(LendingEvent.of("return-undone", loan, it.nowAt, it.title, it.barcode));
        return Optional.empty();
    }

    /** Puts the earlier due date back; only for the newest renewal. Empty when done. */
    @Transactional
    public Optional<Refusal> renewal(UUID renewal) {
        var item = lock(null, renewal);
        var taken = RENEWAL.first(db, Params.of("id", renewal, "now", terms.now()));
        if (item.isEmpty() || taken.isEmpty()) return tooLate();
        catalogue.moved(item.get().id, "on-loan", item.get().nowAt, taken.get().wasDueOn);
        publish("renewal-undone", item.get().loan, taken.get(), item.get(), "renewal");
        return Optional.empty();
    }

    /**
     * Puts a cancelled hold back to where it was in the queue. Its item comes back to it unless it
     * has gone to somebody else; not once the person waits for the title anew or has it.
     */
    @Transactional
    public Outcome<Restored> cancellation(UUID hold) {
        return cancellations.undo(hold);
    }

    private Optional<Item> lock(@Nullable UUID loan, @Nullable UUID renewal) {
        return LOCK_ITEM_OF_LOAN.first(db, Params.of("loan", loan, "renewal", renewal));
    }

    private void publish(String what, UUID loan, Taken was, Item item, String kind) {
        var fact =
                new Fact(
                        kind,
                        was.onDay,
                        was.place,
                        was.village,
                        was.ageBand,
                        was.gender,
                        was.audience,
                        1);
        events.publishEvent(
                new LendingEvent(
                        what,
                        loan,
                        was.place,
                        List.of(item.title, item.barcode),
                        List.of(fact.reversed())));
    }

    private static Optional<Refusal> tooLate() {
        return Optional.of(new Refusal("q", "lending-undo-changed", List.of()));
    }

    /**
     * A hold that is open again.
     *
     * @param aside whether its item is kept aside for it again; else it waits
     */
    public record Restored(UUID hold, boolean aside) {}

    record Item(UUID id, UUID loan, String nowAt, String title, String barcode) {}

    record Taken(
            String place,
            LocalDate onDay,
            @Nullable String village,
            String ageBand,
            String gender,
            String audience,
            boolean aside,
            @Nullable LocalDate wasDueOn) {}

    record Again(String place, LocalDate dueOn) {}
}
