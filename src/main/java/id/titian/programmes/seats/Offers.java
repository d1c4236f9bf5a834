package id.titian.programmes.seats;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.places.Places;
import id.titian.programmes.ProgrammeEvent;
import id.titian.programmes.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
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
 * Offers free seats to those who wait, in their order, and takes their answers. A seat that is
 * offered is kept for that party alone; only its yes gives it the seat. Every method expects to be
 * the only one at the programme and takes its lock first.
 */
@Component
public class Offers {
    /**
     * Whose turn it is, the seats free for them, and when the next session begins. The first who
     * waits is first; but where enough seats are kept for a partner, its first party comes before.
     */
    static final Query<Turn> TURN =
            new Query<>(
                    Turn.class,
                    """
                    select r.id, r.party, r.channel, p.place,
                           p.capacity - (select coalesce(sum(h.party), 0)::int
                                           from programmes.registration h
                                          where h.programme_id = p.id
                                            and h.state in ('registered', 'offered'))
                                      - (select coalesce(sum(v.seats_left), 0)::int
                                           from programmes.reserve_left v
                                          where v.programme_id = p.id and v.release_on > :today
                                            and v.partner <> coalesce(r.partner, '')) as free,
                           s.on_day, s.starts
                      from programmes.programme p
                      join lateral (select w.id, w.party, w.channel, w.partner
                                      from programmes.registration w
                                      left join programmes.reserve_left v
                                        on v.programme_id = w.programme_id and v.partner = w.partner
                                       and v.release_on > :today
                                     where w.programme_id = p.id and w.state = 'waiting'
                                     order by coalesce(v.seats_left >= w.party, false) desc, w.entered
                                     limit 1) r on true
                      left join lateral (select on_day, starts from programmes.session s
                                          where s.programme_id = p.id and s.state = 'planned'
                                            and (s.on_day, s.starts) > (:today, :time)
                                          order by s.on_day, s.starts limit 1) s on true
                     where p.id = :programme and p.state in ('announced', 'running')
                    """);

    static final Query<Waited> WITH_QUEUE =
            new Query<>(
                    Waited.class,
                    """
                    select distinct p.id from programmes.programme p
                      join programmes.registration r on r.programme_id = p.id and r.state = 'waiting'
                     where p.state in ('announced', 'running')
                    """);

    /** Nobody answered in time, or what they were to come to was moved or cancelled meanwhile. */
    static final Query<Late> LATE =
            new Query<>(
                    Late.class,
                    """
                    select r.id, r.programme_id from programmes.registration r
                      join programmes.programme p on p.id = r.programme_id
                     where r.state = 'offered'
                       and (cast(:programme as uuid) is null or r.programme_id = :programme)
                       and (r.offer_until <= :now or p.state not in ('announced', 'running')
                            or not exists (select 1 from programmes.session s
                                            where s.programme_id = r.programme_id
                                              and s.state = 'planned' and s.on_day + s.starts > :soon))
                     order by r.programme_id, r.offer_until, r.entered
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final Places places;
    private final Programmes programmes;
    private final SeatLedger ledger;
    private final ApplicationEventPublisher events;

    Offers(
            JdbcClient db,
            Clock clock,
            Places places,
            Programmes programmes,
            SeatLedger ledger,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.places = places;
        this.programmes = programmes;
        this.ledger = ledger;
        this.events = events;
    }

    /** Offers free seats for as long as they are enough for whoever is first; returns how many. */
    @Transactional
    public int offer(UUID programme) {
        programmes.lock(programme);
        int offered = 0;
        for (var turn = turn(programme); turn.isPresent(); turn = turn(programme)) {
            var first = turn.get();
            var until = first.fits() ? until(first) : null;
            if (until == null || !ledger.step(first.id, SeatStep.OFFERED, until)) break;
            tell("seat-offered", first.id, programme);
            offered++;
        }
        return offered;
    }

    /** The party says yes. Too late is too late: the offer has ended, and the next is asked. */
    @Transactional
    public Refusals accept(Registration registration) {
        var programme = registration.programmeId();
        programmes.lock(programme);
        boolean late = late(programme).stream().anyMatch(it -> it.id.equals(registration.id()));
        endLate(programme);
        if (late) return new Refusals().add("seat", "programmes-offer-over");
        if (!ledger.step(registration.id(), SeatStep.ACCEPTED, null)) {
            return new Refusals().add("seat", "programmes-no-offer");
        }
        tell("seat-accepted", registration.id(), programme);
        return new Refusals();
    }

    /** The party says no, and the next is asked. */
    @Transactional
    public Refusals decline(Registration registration) {
        programmes.lock(registration.programmeId());
        if (!ledger.step(registration.id(), SeatStep.DECLINED, null)) {
            return new Refusals().add("seat", "programmes-no-offer");
        }
        tell("seat-declined", registration.id(), registration.programmeId());
        offer(registration.programmeId());
        return new Refusals();
    }

    /** Ends one programme's offers nobody answered in time, and asks the next. */
    @Transactional
    public int endLate(UUID programme) {
        programmes.lock(programme);
        int ended = 0;
        for (var late : late(programme)) {
            if (!ledger.step(late.id, SeatStep.EXPIRED, null)) continue;
            tell("seat-offer-expired", late.id, programme);
            ended++;
        }
        if (ended > 0) offer(programme);
        return ended;
    }

    /** Programmes with offers that nobody answered in time. */
    List<UUID> withLate() {
        return late(null).stream().map(Late::programmeId).distinct().toList();
    }

    /** Programmes for which somebody waits: a day may have made seats free for them. */
    List<UUID> withQueue() {
        return WITH_QUEUE.list(db, Map.of()).stream().map(Waited::id).toList();
    }

    private List<Late> late(@Nullable UUID programme) {
        var now = OffsetDateTime.now(clock);
        return LATE.list(
                db,
                Params.of(
                        "programme", programme,
                        "now", now,
                        "soon", now.toLocalDateTime().plus(OfferRules.BEFORE_SESSION)));
    }

    /** Whose turn it is to be offered seats. */
    Optional<Turn> turn(UUID programme) {
        var now = OffsetDateTime.now(clock);
        return TURN.first(
                db,
                Params.of(
                        "programme", programme,
                        "today", now.toLocalDate(),
                        "time", now.toLocalTime()));
    }

    private @Nullable OffsetDateTime until(Turn turn) {
        if (turn.onDay == null || turn.starts == null) return null;
        var now = ZonedDateTime.now(clock);
        var session = turn.onDay.atTime(turn.starts).atZone(clock.getZone());
        var first = places.lendingDayFrom(turn.place, now.toLocalDate().plusDays(1));
        var second = places.lendingDayFrom(turn.place, first.plusDays(1));
        var evening = second.atTime(OfferRules.EVENING).atZone(clock.getZone());
        return OfferRules.until(now, turn.channel, evening, session)
                .map(ZonedDateTime::toOffsetDateTime)
                .orElse(null);
    }

    private void tell(String what, UUID registration, UUID programme) {
        events.publishEvent(ProgrammeEvent.of(what, registration, programmes.programme(programme)));
    }

    record Turn(
            UUID id,
            int party,
            String channel,
            String place,
            int free,
            @Nullable LocalDate onDay,
            @Nullable LocalTime starts) {
        boolean fits() {
            return party <= free;
        }
    }

    record Waited(UUID id) {}

    record Late(UUID id, UUID programmeId) {}
}
