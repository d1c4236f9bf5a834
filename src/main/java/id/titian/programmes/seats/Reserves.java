package id.titian.programmes.seats;

import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.kernel.Statement;
import id.titian.partners.Partners;
import id.titian.programmes.Duties;
import id.titian.programmes.ProgrammeEvent;
import id.titian.programmes.Programmes;
import id.titian.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seats kept for a partner's people, named later or never, until a day on which they return. */
@Component
public class Reserves {
    static final Query<Reserve> OF =
            new Query<>(
                    Reserve.class,
                    """
                    select v.partner, o.name, v.seats, v.seats_left, v.release_on,
                           v.release_on <= :today as released
                      from programmes.reserve_left v
                      join partners.organisation o on o.code = v.partner
                     where v.programme_id = :programme order by o.name
                    """);

    static final Statement KEEP =
            new Statement(
                    """
                    insert into programmes.reserve (programme_id, partner, seats, release_on)
                    values (:programme, :partner, :seats, :release)
                    on conflict (programme_id, partner) do update
                       set seats = excluded.seats, release_on = excluded.release_on
                    """);

    static final Statement RELEASE =
            new Statement(
                    """
                    delete from programmes.reserve
                     where programme_id = :programme and partner = :partner
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final Programmes programmes;
    private final Partners partners;
    private final Seating seating;
    private final Offers offers;
    private final ApplicationEventPublisher events;

    Reserves(
            JdbcClient db,
            Clock clock,
            Programmes programmes,
            Partners partners,
            Seating seating,
            Offers offers,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.programmes = programmes;
        this.partners = partners;
        this.seating = seating;
        this.offers = offers;
        this.events = events;
    }

    public List<Reserve> of(UUID programme) {
        return OF.list(db, Map.of("programme", programme, "today", LocalDate.now(clock)));
    }

    /** Partners for whom seats can be kept: names by code. */
    public Map<String, String> partners() {
        return partners.names();
    }

    /**
     * Keeps seats for a partner, in the place of what was kept for it before; 0 gives them back to
     * everybody. Seats people have stay theirs, so no more can be kept than are free.
     */
    @Transactional
    public Refusals keep(UUID id, ReserveForm form, Staff staff) {
        programmes.lock(id);
        var programme = programmes.programme(id);
        Duties.mustShape(staff, programme.place());
        var refusals = check(id, form);
        if (!refusals.isEmpty()) return refusals;
        int seats = Typed.number(form.seats()).orElseThrow();
        Map<String, Object> partner = Map.of("programme", id, "partner", form.partner());
        if (seats == 0) {
            RELEASE.run(db, partner);
        } else {
            var kept = new HashMap<>(partner);
            kept.put("seats", seats);
            kept.put("release", Typed.date(form.release()).orElseThrow());
            KEEP.run(db, kept);
        }
        events.publishEvent(ProgrammeEvent.of("seats-kept", id, programme));
        offers.offer(id);
        return refusals;
    }

    private Refusals check(UUID id, ReserveForm form) {
        var refusals = new Refusals();
        refusals.addIf(
                !partners.names().containsKey(form.partner()), "reservePartner", "unknown-choice");
        var seats = Typed.number(form.seats());
        int most = most(id, form.partner());
        refusals.addIf(
                seats.isEmpty() || seats.getAsInt() > most,
                "seats",
                "programmes-reserve-seats",
                most);
        var today = LocalDate.now(clock);
        boolean later = Typed.date(form.release()).filter(it -> it.isAfter(today)).isPresent();
        refusals.addIf(!later && seats.orElse(1) > 0, "release", "programmes-reserve-day");
        return refusals;
    }

    /** Seats free for the partner, and those its people have of what was kept. */
    private int most(UUID id, String partner) {
        int theirs =
                of(id).stream()
                        .filter(it -> it.partner.equals(partner))
                        .mapToInt(it -> it.seats - it.seatsLeft)
                        .sum();
        return seating.of(id, partner).free() + theirs;
    }

    /**
     * What is kept for a partner.
     *
     * @param seatsLeft how many of them nobody has taken yet
     * @param releaseOn from this day on they are everybody's
     */
    public record Reserve(
            String partner,
            String name,
            int seats,
            int seatsLeft,
            LocalDate releaseOn,
            boolean released) {}
}
