package id.titian.lending;

import id.titian.catalogue.Catalogue;
import id.titian.kernel.Query;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the cancellation of a hold back. Belongs inside the caller's transaction. */
@Component
class Cancellations {
    /** The turn in which this person's holds are placed, too: see {@link Holds#ONE_AT_A_TIME}. */
    static final Query<Holds.Locked> ONE_AT_A_TIME =
            new Query<>(
                    Holds.Locked.class,
                    """
                    select true as locked
                      from (select pg_advisory_xact_lock(hashtextextended(
                              coalesce((select person_id::text from lending.hold
                                         where id = :hold), ''), 7))) as turn
                    """);

    static final Query<Since> SINCE =
            new Query<>(
                    Since.class,
                    """
                    select h.state = 'cancelled' and h.person_id is not null as cancelled,
                           exists (select 1 from lending.hold o
                                    where o.person_id = h.person_id and o.title_id = h.title_id
                                      and o.state in ('waiting', 'ready')) as waits_again,
                           exists (select 1 from lending.loan l join catalogue.item i on i.id = l.item_id
                                    where i.title_id = h.title_id and l.person_id = h.person_id
                                      and l.returned_at is null and l.undone_at is null) as has_it
                      from lending.hold h where h.id = :hold
                    """);

    /** The item comes back to it only where it stands or travels for nobody else. */
    static final Query<Again> AGAIN =
            new Query<>(
                    Again.class,
                    """
                    with free as (
                      select i.id from lending.hold h join catalogue.item i on i.id = h.item_id
                       where h.id = :hold
                         and case when h.keep_until is null then i.state = 'in-transit'
                                  else i.state in ('available', 'in-transit') and i.now_at = h.pickup end
                         and not exists (select 1 from lending.hold o
                                          where o.item_id = i.id and o.state in ('waiting', 'ready')))
                    update lending.hold h set ended_at = null, item_id = free.id,
                           ready_at = case when free.id is not null then h.ready_at end,
                           keep_until = case when free.id is not null then h.keep_until end,
                           state = case when free.id is not null and h.keep_until is not null
                                        then 'ready' else 'waiting' end
                      from catalogue.title t left join free on true
                     where h.id = :hold and h.state = 'cancelled' and t.id = h.title_id
                    returning t.title, h.pickup, h.state = 'ready' as aside, h.item_id
                    """);

    private final JdbcClient db;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;

    Cancellations(JdbcClient db, Catalogue catalogue, ApplicationEventPublisher events) {
        this.db = db;
        this.catalogue = catalogue;
        this.events = events;
    }

    /** The person's turn, the item, then the hold: the order in which others lock them. */
    Outcome<Undo.Restored> undo(UUID hold) {
        var about = Map.of("hold", hold);
        ONE_AT_A_TIME.one(db, about);
        Holds.LOCK_ITEM.first(db, Map.of("id", hold));
        var since = SINCE.first(db, about).orElse(null);
        if (since == null || !since.cancelled) return Outcome.refused("q", "lending-undo-changed");
        if (since.waitsAgain) return Outcome.refused("q", "lending-hold-twice");
        if (since.hasIt) return Outcome.refused("q", "lending-hold-yours");
        var again = AGAIN.first(db, about).orElse(null);
        if (again == null) return Outcome.refused("q", "lending-undo-changed");
        if (again.aside && again.itemId != null) {
            catalogue.moved(again.itemId, "on-hold-shelf", again.pickup);
        }
        events.publishEvent(
                LendingEvent.of("cancellation-undone", hold, again.pickup, again.title));
        return new Outcome.Done<>(new Undo.Restored(hold, again.aside));
    }

    record Since(boolean cancelled, boolean waitsAgain, boolean hasIt) {}

    record Again(String title, String pickup, boolean aside, @Nullable UUID itemId) {}
}
