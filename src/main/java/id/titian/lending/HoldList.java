package id.titian.lending;

import id.titian.kernel.Query;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The holds a desk has to do with: to be fetched there, or to be taken from a shelf there. */
@Component
class HoldList {
    static final Query<HoldsPage.Line> AT =
            new Query<>(
                    HoldsPage.Line.class,
                    """
                    select h.id, t.title, h.state, coalesce(p.call_name, '') as who,
                           coalesce((select right(max(c.number), 4) from people.card c
                                      where c.person_id = h.person_id and c.ended_at is null), '') as card,
                           o.name as pickup, h.placed_at, h.keep_until,
                           coalesce(h.keep_until < :today, false) as late, aside.barcode,
                           h.item_id is not null as coming, here.barcode as pull, here.shelf
                      from lending.hold h
                      join catalogue.title t on t.id = h.title_id
                      join places.place o on o.code = h.pickup
                      left join people.person p on p.id = h.person_id
                      left join catalogue.item aside on aside.id = h.item_id
                      left join lateral (
                        select i.barcode, i.shelf from catalogue.item i
                         where i.title_id = h.title_id and i.state = 'available' and i.now_at = :place
                           and h.item_id is null
                         order by i.barcode limit 1) here on true
                     where h.state in ('waiting', 'ready')
                       and (h.pickup = :place or here.barcode is not null)
                     order by h.state, late desc, h.placed_at, h.id
                     limit 500
                    """);

    /** Items nobody has had in hand since their hold ended by itself. */
    static final Query<HoldsPage.Left> LEFT =
            new Query<>(
                    HoldsPage.Left.class,
                    """
                    select t.title, i.barcode
                      from lending.hold h
                      join catalogue.item i on i.id = h.item_id and i.changed_at = h.left_at
                      join catalogue.title t on t.id = i.title_id
                     where h.pickup = :place and h.left_at > :since
                     order by h.left_at, i.barcode
                     limit 100
                    """);

    /** After so many days an item that was not found on the hold shelf is not there. */
    private static final int LEFT_DAYS = 30;

    private final JdbcClient db;
    private final Terms terms;

    HoldList(JdbcClient db, Terms terms) {
        this.db = db;
        this.terms = terms;
    }

    ZoneId zone() {
        return terms.zone();
    }

    List<HoldsPage.Line> at(Counter at) {
        return AT.list(db, Map.of("place", at.place(), "today", terms.today()));
    }

    List<HoldsPage.Left> left(Counter at) {
        var since = terms.now().minusDays(LEFT_DAYS);
        return LEFT.list(db, Map.of("place", at.place(), "since", since));
    }
}
