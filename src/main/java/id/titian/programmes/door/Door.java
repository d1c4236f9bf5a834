package id.titian.programmes.door;

import id.titian.kernel.AgeBand;
import id.titian.kernel.Refusals;
import id.titian.kernel.Refusals.Refusal;
import id.titian.kernel.Staff;
import id.titian.programmes.Cardholders;
import id.titian.programmes.Duties;
import id.titian.programmes.Programmes;
import id.titian.programmes.Timetable;
import id.titian.programmes.seats.Registration;
import id.titian.programmes.seats.Registrations;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of a session. Whoever is in the room is counted: without a registration, from the
 * waiting list, beyond the seats. The first who is counted shows that the session took place.
 */
@Component
class Door {
    private final Programmes programmes;
    private final Timetable timetable;
    private final Registrations registrations;
    private final Cardholders cards;
    private final Arrivals arrivals;
    private final Clock clock;

    Door(
            Programmes programmes,
            Timetable timetable,
            Registrations registrations,
            Cardholders cards,
            Arrivals arrivals,
            Clock clock) {
        this.programmes = programmes;
        this.timetable = timetable;
        this.registrations = registrations;
        this.cards = cards;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Counts the holder of a card and those who come along, registered or not. */
    @Transactional
    Outcome card(UUID session, String card, String people, Staff staff) {
        var at = open(session, staff);
        var against = DoorRules.mayCount(at.session(), LocalDate.now(clock));
        if (against.isPresent()) return new Outcome.Refused(against.get());
        var refusals = new Refusals();
        var holder = cards.byCard(card);
        if (holder.isEmpty()) refusals.add("card", "programmes-card");
        var with = DoorRules.people(people, 1);
        if (with == null) refusals.add("people", "programmes-party", 50);
        if (holder.isEmpty() || with == null) return new Outcome.Wrong(refusals);
        var registration = registrations.of(at.programme().id(), holder.get().id());
        var id = registration.map(Registration::id).orElse(null);
        if (!arrivals.add(at, new Arrivals.Came("card", 1, holder.get(), id, "", null))) {
            return new Outcome.Refused(DoorRules.refusal("programmes-already-here"));
        }
        companions(at, "card", with - 1);
        return counted(at, with);
    }

    /**
     * Counts registered or waiting parties that are ticked; those counted before are left as they
     * are.
     */
    @Transactional
    Outcome list(UUID session, Map<UUID, String> ticked, Staff staff) {
        var at = open(session, staff);
        var against = DoorRules.mayCount(at.session(), LocalDate.now(clock));
        if (against.isPresent()) return new Outcome.Refused(against.get());
        var parties = registrations.of(at.programme().id());
        var refusals = check(ticked, parties);
        if (!refusals.isEmpty()) return new Outcome.Wrong(refusals);
        int sum = 0;
        for (var party : parties) {
            var typed = ticked.get(party.id());
            if (typed != null) sum += ticked(at, party, typed);
        }
        return counted(at, sum);
    }

    /** Counts people by age band, without names. */
    @Transactional
    Outcome tally(UUID session, Map<String, Integer> counts, @Nullable UUID key, Staff staff) {
        var at = open(session, staff);
        var against = DoorRules.mayCount(at.session(), LocalDate.now(clock));
        if (against.isPresent()) return new Outcome.Refused(against.get());
        var refusals = DoorRules.tally(counts);
        if (!refusals.isEmpty()) return new Outcome.Wrong(refusals);
        int sum = 0;
        for (var band : AgeBand.ALL) {
            int people = counts.getOrDefault(band, 0);
            var once = key == null ? null : keyOf(key, band);
            if (people > 0
                    && arrivals.add(
                            at, new Arrivals.Came("tally", people, null, null, band, once))) {
                sum += people;
            }
        }
        return counted(at, sum);
    }

    /** Takes back one counting. The session stays held; that is taken back by itself. */
    @Transactional
    void undo(UUID session, UUID arrival, Staff staff) {
        arrivals.undo(open(session, staff), arrival);
    }

    /** Notes that a session took place though nobody was counted, or takes it back. */
    @Transactional
    Outcome held(UUID session, boolean held, Staff staff) {
        var at = open(session, staff);
        var against = DoorRules.mayCount(at.session(), LocalDate.now(clock));
        if (against.isPresent()) return new Outcome.Refused(against.get());
        if (!held && arrivals.here(session) > 0) {
            return new Outcome.Refused(DoorRules.refusal("programmes-people-counted"));
        }
        if (at.session().isHeld() != held) arrivals.held(at, held);
        return new Outcome.Counted(0, false);
    }

    /**
     * The programme is locked before its session, as everywhere, so that nobody waits in a circle.
     */
    private Arrivals.At open(UUID id, Staff staff) {
        var seen = timetable.session(id);
        Duties.mustKeepDoor(staff, seen.place());
        programmes.lock(seen.programmeId());
        return new Arrivals.At(timetable.held(id), programmes.programme(seen.programmeId()));
    }

    private static Refusals check(Map<UUID, String> ticked, List<Registration> parties) {
        var refusals = new Refusals();
        refusals.addIf(ticked.isEmpty(), "list", "programmes-nobody-ticked");
        ticked.forEach(
                (id, people) -> {
                    var party = parties.stream().filter(it -> it.id().equals(id)).findFirst();
                    if (party.isEmpty()) refusals.add("list", "programmes-not-registered");
                    else if (DoorRules.people(people, party.get().party()) == null) {
                        refusals.add("list", "programmes-party", 50);
                    }
                });
        return refusals;
    }

    private int ticked(Arrivals.At at, Registration party, String typed) {
        int people = Optional.ofNullable(DoorRules.people(typed, party.party())).orElse(1);
        var holder = party.personId() == null ? null : cards.find(party.personId()).orElse(null);
        int first = holder == null ? people : 1;
        var came = new Arrivals.Came("list", first, holder, party.id(), AgeBand.UNKNOWN, null);
        if (!arrivals.add(at, came)) return 0;
        companions(at, "list", people - first);
        return people;
    }

    /** Of those who come along nothing is known, so they are a row of their own. */
    private void companions(Arrivals.At at, String how, int people) {
        if (people < 1) return;
        arrivals.add(at, new Arrivals.Came(how, people, null, null, AgeBand.UNKNOWN, null));
    }

    private Outcome counted(Arrivals.At at, int people) {
        if (people > 0 && at.session().isPlanned()) {
            arrivals.held(at, true);
            programmes.running(at.programme().id());
        }
        int here = arrivals.here(at.session().id());
        return new Outcome.Counted(people, here > at.programme().capacity());
    }

    private static UUID keyOf(UUID form, String band) {
        return UUID.nameUUIDFromBytes((form + band).getBytes(StandardCharsets.UTF_8));
    }

    /** What came of counting. */
    sealed interface Outcome {
        /** So many were counted now; more people than seats or not. */
        record Counted(int people, boolean over) implements Outcome {}

        /** Something typed must be mended first. */
        record Wrong(Refusals refusals) implements Outcome {}

        /** A rule stands against it. */
        record Refused(Refusal refusal) implements Outcome {}
    }

    List<Arrival> arrivals(UUID session) {
        return arrivals.of(session);
    }
}
