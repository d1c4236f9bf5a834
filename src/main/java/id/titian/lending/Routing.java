package id.titian.lending;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import id.titian.lending.Returns.Goes;
import id.titian.places.Places;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides where an item goes that is in somebody's hand: to who waits for it, to its shelf, or
 * home.
 */
@Component
class Routing {
    /** First who already has this very item coming, then the order in which people asked. */
    static final Query<Next> NEXT =
            new Query<>(
                    Next.class,
                    """
                    select h.id, h.pickup, h.state, h.keep_until, coalesce(p.kind, 'adult') as person_kind,
                           coalesce(p.call_name, '') as who,
                           coalesce((select right(max(c.number), 4) from people.card c
                                      where c.person_id = h.person_id and c.ended_at is null), '') as card
                      from lending.hold h
                      left join people.person p on p.id = h.person_id
                     where h.title_id = :title
                       and ((h.state = 'ready' and h.item_id = :item)
                            or (h.state = 'waiting' and (h.item_id is null or h.item_id = :item)))
                     order by h.state, h.item_id is null, h.placed_at, h.id
                     limit 1
                    """);

    static final Statement SET_ASIDE =
            new Statement(
                    """
                    update lending.hold set state = 'ready', item_id = :item, ready_at = :now,
                           keep_until = :until
                     where id = :hold and state = 'waiting' and (item_id is null or item_id = :item)
                    """);

    static final Statement SEND =
            new Statement(
                    """
                    update lending.hold set item_id = :item
                     where id = :hold and state = 'waiting' and (item_id is null or item_id = :item)
                    """);

    private final JdbcClient db;
    private final Terms terms;
    private final Places places;

    Routing(JdbcClient db, Terms terms, Places places) {
        this.db = db;
        this.terms = terms;
        this.places = places;
    }

    /** The item's row must be locked. */
    Goes route(Returns.Scanned item, String here) {
        for (var next = next(item); next.isPresent(); next = next(item)) {
            var goes = claim(next.get(), item, here);
            if (goes != null) return goes;
        }
        return item.place().equals(here)
                ? new Goes.Shelf(item.shelf())
                : new Goes.Away(item.place(), name(item.place()), false);
    }

    private Optional<Next> next(Returns.Scanned item) {
        return NEXT.first(db, Map.of("title", item.titleId(), "item", item.id()));
    }

    /** Null when another desk has just given that person another copy. */
    private @Nullable Goes claim(Next next, Returns.Scanned item, String here) {
        var until = next.keepUntil;
        if (next.state.equals("ready") && until != null && next.pickup.equals(here)) {
            return new Goes.HoldShelf(next.id, next.who, next.card, until);
        }
        if (!next.pickup.equals(here)) {
            boolean ready = next.state.equals("ready");
            int sent = ready ? 1 : SEND.run(db, Map.of("hold", next.id, "item", item.id()));
            return sent == 0 ? null : new Goes.Away(next.pickup, name(next.pickup), true);
        }
        var plan = terms.plan(here, next.personKind, item.kind());
        int days = plan.map(it -> it.rule().holdShelfDays()).orElse(0);
        var keep = terms.lendingDay(here, Math.max(1, days));
        int set =
                SET_ASIDE.run(
                        db,
                        Params.of(
                                "hold",
                                next.id,
                                "item",
                                item.id(),
                                "now",
                                terms.now(),
                                "until",
                                keep));
        return set == 0 ? null : new Goes.HoldShelf(next.id, next.who, next.card, keep);
    }

    private String name(String place) {
        return places.find(place).map(it -> it.name()).orElse(place);
    }

    record Next(
            UUID id,
            String pickup,
            String state,
            @Nullable LocalDate keepUntil,
            String personKind,
            String who,
            String card) {}
}
