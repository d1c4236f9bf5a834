package id.titian.lending;

import id.titian.catalogue.Catalogue;
import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals.Refusal;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People waiting for titles, in the order in which they asked. */
@Component
public class Holds {
    /**
     * Holds of one person are placed one after the other, so that two desks cannot pass the limit.
     */
    static final Query<Locked> ONE_AT_A_TIME =
            new Query<>(
                    Locked.class,
                    """
                    select true as locked
                      from (select pg_advisory_xact_lock(hashtextextended(
                              coalesce(:person, (select person_id::text from people.card
                                                  where number = :card), ''), 7))) as turn
                    """);

    static final Query<Asked> ASK =
            new Query<>(
                    Asked.class,
                    """
                    with card as (
                      select number, person_id, ended_at from people.card where number = :card),
                    person as (
                      select id, kind from people.person
                       where id = coalesce(cast(:person as uuid),
                                           (select person_id from card where ended_at is null))
                         and erased_at is null)
                    select t.id as title_id, t.title, person.id as person_id,
                           coalesce(person.kind, 'adult') as person_kind, card.number is not null as card_known,
                           (select min(i.kind) from catalogue.item i
                             where i.title_id = t.id and i.state not in ('withdrawn', 'missing')) as item_kind,
                           (select count(*)::int from lending.hold h
                             where h.person_id = person.id and h.state in ('waiting', 'ready')) as open,
                           exists (select 1 from lending.loan l join catalogue.item i on i.id = l.item_id
                                    where i.title_id = t.id and l.person_id = person.id
                                      and l.returned_at is null and l.undone_at is null) as has_it
                      from catalogue.title t
                      left join card on true
                      left join person on true
                     where t.id = :title and t.withdrawn_at is null
                    """);

    /** One open hold per person and title: the partial unique index decides. */
    static final Statement PLACE =
            new Statement(
                    """
                    insert into lending.hold (id, title_id, person_id, pickup, placed_at)
                    values (:id, :title, :person, :pickup, :now)
                    on conflict (person_id, title_id) where state in ('waiting', 'ready') do nothing
                    """);

    static final Query<Place> QUEUE =
            new Query<>(
                    Place.class,
                    """
                    select count(*)::int as number from lending.hold q, lending.hold mine
                     where mine.id = :id and q.title_id = mine.title_id and q.state = 'waiting'
                       and (q.placed_at, q.id) <= (mine.placed_at, mine.id)
                    """);

    static final Query<Ended> END =
            new Query<>(
                    Ended.class,
                    """
                    with was as (select id, state from lending.hold where id = :id for update)
                    update lending.hold h set state = :state, ended_at = :now
                      from was, catalogue.title t
                     where h.id = was.id and was.state in ('waiting', 'ready') and t.id = h.title_id
                       and (:state = 'cancelled' or (was.state = 'ready' and h.keep_until < :today))
                    returning h.id, t.title, h.pickup, was.state as was, h.item_id
                    """);

    static final Query<Returns.Scanned> LOCK_ITEM =
            new Query<>(
                    Returns.Scanned.class,
                    """
                    select i.id, i.title_id, t.title, i.barcode, i.place, i.shelf, i.kind, i.state
                      from lending.hold h
                      join catalogue.item i on i.id = h.item_id
                      join catalogue.title t on t.id = i.title_id
                     where h.id = :id for update of i
                    """);

    private final JdbcClient db;
    private final Terms terms;
    private final Routing routing;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;

    Holds(
            JdbcClient db,
            Terms terms,
            Routing routing,
            Catalogue catalogue,
            ApplicationEventPublisher events) {
        this.db = db;
        this.terms = terms;
        this.routing = routing;
        this.catalogue = catalogue;
        this.events = events;
    }

    /** Puts a person into the queue of a title, to fetch it at the pick-up place. */
    @Transactional
    public Outcome<Placed> place(Counter at, Loans.Who who, UUID title, String pickup) {
        var person = who.person() == null ? null : who.person().toString();
        ONE_AT_A_TIME.one(db, Params.of("person", person, "card", who.card()));
        var asked =
                ASK.first(db, Params.of("card", who.card(), "person", who.person(), "title", title))
                        .orElseThrow(() -> new Absent("title"));
        var kind = asked.itemKind == null ? "book" : asked.itemKind;
        var plan = terms.plan(pickup, asked.personKind, kind).orElse(null);
        var refusal = refusal(asked, plan);
        if (refusal.isPresent()) return new Outcome.Refused<>(refusal.get(), null, plan);
        var id = Uuid7.next();
        int placed =
                PLACE.run(
                        db,
                        Params.of(
                                "id",
                                id,
                                "title",
                                title,
                                "person",
                                asked.personId,
                                "pickup",
                                pickup,
                                "now",
                                terms.now()));
        if (placed == 0) return Outcome.refused("title", "lending-hold-twice");
        events.publishEvent(LendingEvent.of("hold-placed", id, pickup, asked.title));
        int queue = QUEUE.one(db, Map.of("id", id)).number;
        return new Outcome.Done<>(new Placed(id, asked.title, pickup, queue));
    }

    static Optional<Refusal> refusal(Asked asked, @Nullable Plan plan) {
        if (asked.personId == null) {
            return no("card", asked.cardKnown ? "lending-person-gone" : "lending-card-unknown");
        }
        if (asked.itemKind == null) return no("title", "lending-hold-no-copy");
        if (asked.hasIt) return no("title", "lending-hold-yours");
        if (plan == null) return no("title", "lending-no-rule");
        if (plan.rule().maxHolds() == 0) return no("pickup", "lending-hold-never");
        return asked.open >= plan.rule().maxHolds()
                ? no("title", "lending-hold-too-many", plan.rule().maxHolds())
                : Optional.empty();
    }

    private static Optional<Refusal> no(String field, String reason, Object... words) {
        return Optional.of(new Refusal(field, reason, List.of(words)));
    }

    /**
     * The person no longer wants it. An item already kept aside goes to the next, or to its shelf.
     */
    @Transactional
    public Outcome<Released> cancel(Counter at, UUID hold) {
        var ended = end(hold, "cancelled");
        if (ended instanceof Outcome.Done<Released>(var it)) {
            events.publishEvent(new Cancelled(at, hold, it.title));
        }
        return ended;
    }

    /** It was placed by a slip, and is taken back. */
    @Transactional
    public Outcome<Released> takeBack(UUID hold) {
        return end(hold, "cancelled");
    }

    /** Nobody came: only after the last day of keeping. */
    @Transactional
    public Outcome<Released> expire(UUID hold) {
        return end(hold, "expired");
    }

    /** The item first, then the hold: the order in which a loan or a return locks them. */
    private Outcome<Released> end(UUID hold, String state) {
        var item = LOCK_ITEM.first(db, Map.of("id", hold)).orElse(null);
        var ended =
                END.first(
                        db,
                        Params.of(
                                "id",
                                hold,
                                "state",
                                state,
                                "now",
                                terms.now(),
                                "today",
                                terms.today()));
        if (ended.isEmpty()) return Outcome.refused("hold", "lending-hold-not-open");
        var it = ended.get();
        events.publishEvent(LendingEvent.of("hold-" + state, hold, it.pickup, it.title));
        boolean aside = item != null && item.id().equals(it.itemId) && it.was.equals("ready");
        if (item == null || !aside) return new Outcome.Done<>(new Released(hold, it.title, null));
        var goes = routing.route(item, it.pickup);
        catalogue.moved(item.id(), goes.state(), it.pickup);
        return new Outcome.Done<>(new Released(hold, it.title, goes));
    }

    /**
     * A hold that was placed.
     *
     * @param queue how many wait, this one included
     */
    public record Placed(UUID id, String title, String pickup, int queue) {}

    /**
     * A hold that ended.
     *
     * @param goes where to put the item that was kept aside for it, null if there was none
     */
    public record Released(UUID id, String title, Returns.@Nullable Goes goes) {}

    /** Somebody's hold was cancelled at a desk, which may want to take that back. */
    public record Cancelled(Counter at, UUID hold, String title) {}

    record Asked(
            UUID titleId,
            String title,
            @Nullable UUID personId,
            String personKind,
            boolean cardKnown,
            @Nullable String itemKind,
            int open,
            boolean hasIt) {}

    record Ended(UUID id, String title, String pickup, String was, @Nullable UUID itemId) {}

    record Locked(boolean locked) {}

    record Place(int number) {}
}
