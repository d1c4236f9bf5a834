package id.titian.lending;

import id.titian.catalogue.Catalogue;
import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes items back and says where they go now. An item nobody borrowed is taken kindly, too. */
@Component
public class Returns {
    static final Query<Scanned> LOCK =
            new Query<>(
                    Scanned.class,
                    """
                    select i.id, i.title_id, t.title, i.barcode, i.place, i.shelf, i.kind, i.state
                      from catalogue.item i join catalogue.title t on t.id = i.title_id
                     where i.barcode = :barcode for update of i
                    """);

    static final Query<Barcode> BARCODE_OF_LOAN =
            new Query<>(
                    Barcode.class,
                    """
                    select i.barcode from lending.loan l join catalogue.item i on i.id = l.item_id
                     where l.id = :loan and l.undone_at is null
                    """);

    /** Closes the open loan and gives the person's place in the count back, in one statement. */
    static final Query<Closed> CLOSE =
            new Query<>(
                    Closed.class,
                    """
                    with back as (
                      update lending.loan set returned_at = :now, returned_to = :place
                       where item_id = :item and returned_at is null and undone_at is null
                      returning id, person_id, item_kind),
                    counted as (
                      update lending.open_count c set open = greatest(c.open - 1, 0) from back
                       where c.person_id = back.person_id and c.item_kind = back.item_kind)
                    select id as loan from back
                    """);

    private final JdbcClient db;
    private final Routing routing;
    private final Catalogue catalogue;
    private final Terms terms;
    private final ApplicationEventPublisher events;

    Returns(
            JdbcClient db,
            Routing routing,
            Catalogue catalogue,
            Terms terms,
            ApplicationEventPublisher events) {
        this.db = db;
        this.routing = routing;
        this.catalogue = catalogue;
        this.terms = terms;
        this.events = events;
    }

    /** Takes the item with this barcode at a desk. */
    @Transactional
    public Outcome<Back> take(Counter at, String barcode) {
        var scanned = LOCK.first(db, Map.of("barcode", barcode)).orElse(null);
        if (scanned == null) return Outcome.refused("barcode", "lending-item-unknown");
        if (scanned.state.equals("withdrawn")) {
            return Outcome.refused("barcode", "lending-back-withdrawn");
        }
        var closed =
                CLOSE.first(
                        db, Params.of("item", scanned.id, "now", terms.now(), "place", at.place()));
        var goes = routing.route(scanned, at.place());
        catalogue.moved(scanned.id, goes.state(), at.place());
        var loan = closed.map(Closed::loan).orElse(null);
        events.publishEvent(
                LendingEvent.of(
                        loan == null ? "item-came-in" : "loan-returned",
                        loan == null ? scanned.id : loan,
                        at.place(),
                        scanned.title,
                        barcode));
        return new Outcome.Done<>(
                new Back(loan, scanned.id, scanned.title, barcode, scanned.state, goes));
    }

    /**
     * Takes back the item of a loan; a loan that is not there or was taken back already refuses.
     */
    @Transactional
    public Outcome<Back> take(Counter at, UUID loan) {
        var barcode = BARCODE_OF_LOAN.first(db, Map.of("loan", loan));
        if (barcode.isEmpty()) throw new Absent("loan");
        return switch (take(at, barcode.get().barcode)) {
            case Outcome.Done<Back> done when loan.equals(done.it().loan()) -> done;
            case Outcome.Done<Back> other ->
                    new Outcome.Refused<>(
                            new Refusal("loan", "lending-loan-closed", List.of()),
                            other.it().loan(),
                            null);
            case Outcome.Refused<Back> refused -> refused;
        };
    }

    /**
     * An item that came in.
     *
     * @param loan the loan it ended, or null when nobody had borrowed it
     * @param was the state it was in before
     * @param goes where to put it now
     */
    public record Back(
            @Nullable UUID loan, UUID item, String title, String barcode, String was, Goes goes) {}

    /** Where an item is to be put. */
    public sealed interface Goes {
        /** The item's state from now on. */
        String state();

        /** Back to its shelf here. */
        record Shelf(String shelf) implements Goes {
            @Override
            public String state() {
                return "available";
            }
        }

        /**
         * Kept aside here for somebody.
         *
         * @param who what they like to be called, or empty
         * @param card last digits of their card, or empty
         * @param until last day it is kept
         */
        record HoldShelf(UUID hold, String who, String card, LocalDate until) implements Goes {
            @Override
            public String state() {
                return "on-hold-shelf";
            }
        }

        /** To another place, where it belongs or is waited for. */
        record Away(String place, String placeName, boolean waitedFor) implements Goes {
            @Override
            public String state() {
                return "in-transit";
            }
        }
    }

    record Scanned(
            UUID id,
            UUID titleId,
            String title,
            String barcode,
            String place,
            String shelf,
            String kind,
            String state) {}

    record Barcode(String barcode) {}

    record Closed(UUID loan) {}
}
