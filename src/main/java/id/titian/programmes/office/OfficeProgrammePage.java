package id.titian.programmes.office;

import id.titian.kernel.Refusals;
import id.titian.partners.Need;
import id.titian.programmes.Programme;
import id.titian.programmes.SeriesForm;
import id.titian.programmes.Session;
import id.titian.programmes.Timetable;
import id.titian.programmes.promises.Promises;
import id.titian.programmes.seats.Registration;
import id.titian.programmes.seats.ReserveForm;
import id.titian.programmes.seats.Reserves;
import id.titian.programmes.seats.Seats;
import id.titian.programmes.seats.WaitingList;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A programme as its staff see it: sessions, who takes part, who waits, what was promised. */
public record OfficeProgrammePage(
        Programme programme, Sessions sessions, People people, Notice notice, boolean mayShape)
        implements Page {
    @Override
    public String title(Ui ui) {
        return programme.title(ui.language());
    }

    @Override
    public int status() {
        if (notice.refused) return 409;
        return notice.refusals.isEmpty() ? 200 : 422;
    }

    @Override
    public String face() {
        return "office";
    }

    public List<Session> over() {
        return Session.over(sessions.all, sessions.today);
    }

    public List<Session> ahead() {
        return Session.ahead(sessions.all, sessions.today);
    }

    public List<Registration> seated() {
        return people.registrations.stream().filter(Registration::isSeated).toList();
    }

    public List<Registration> offered() {
        return people.registrations.stream().filter(Registration::isOffered).toList();
    }

    public List<Registration> waiting() {
        return people.registrations.stream().filter(Registration::isWaiting).toList();
    }

    /** Whether it is the party's turn and the seats are enough. */
    public boolean canSeat(Registration registration) {
        var turn = people.turn;
        return turn != null && turn.fits() && turn.registration().equals(registration.id());
    }

    /** In which times are told. */
    public ZoneId zone() {
        return people.zone;
    }

    public List<DayOfWeek> weekdays() {
        return List.of(DayOfWeek.values());
    }

    /** Clashes of one session. */
    public List<Timetable.Clash> clashes(Session session) {
        return sessions.clashes.stream().filter(it -> it.session().equals(session.id())).toList();
    }

    public boolean isOver() {
        return programme.state().equals("ended") || programme.state().equals("cancelled");
    }

    /** Sessions, what stands at the same time, and the form for more. */
    public record Sessions(
            List<Session> all, List<Timetable.Clash> clashes, SeriesForm form, LocalDate today) {}

    /** Who takes part. */
    public record People(
            List<Registration> registrations,
            Seats seats,
            WaitingList.@Nullable Turn turn,
            Promises.Kept promises,
            @Nullable Need need,
            ZoneId zone,
            Reserved reserved) {}

    /** Seats kept for partners, and the form for more. */
    public record Reserved(
            List<Reserves.Reserve> all, Map<String, String> partners, ReserveForm form) {}

    /**
     * What is to be told of the last thing done.
     *
     * @param refusals what is wrong with what was typed, or what stands against it
     * @param refused whether it is a rule that stands against it
     * @param done what was done, end of a message key; empty for nothing
     * @param added how many sessions were added
     * @param skipped days passed over and the sentence that says why
     */
    public record Notice(
            Refusals refusals,
            boolean refused,
            String done,
            int added,
            Map<LocalDate, String> skipped) {
        static Notice none() {
            return new Notice(new Refusals(), false, "", 0, Map.of());
        }

        static Notice wrong(Refusals refusals) {
            return new Notice(refusals, false, "", 0, Map.of());
        }

        static Notice refused(Refusals refusals) {
            return new Notice(refusals, true, "", 0, Map.of());
        }
    }
}
