package id.titian.programmes.office;

import id.titian.kernel.Absent;
import id.titian.kernel.Staff;
import id.titian.partners.NeedsHeard;
import id.titian.programmes.Duties;
import id.titian.programmes.Programmes;
import id.titian.programmes.SeriesForm;
import id.titian.programmes.Timetable;
import id.titian.programmes.promises.Promises;
import id.titian.programmes.seats.Registrations;
import id.titian.programmes.seats.ReserveForm;
import id.titian.programmes.seats.Reserves;
import id.titian.programmes.seats.WaitingList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers the office's page of a programme, for all controllers that answer with it. */
@Component
class ProgrammeView {
    private final Programmes programmes;
    private final Timetable timetable;
    private final Registrations registrations;
    private final WaitingList queue;
    private final Promises promises;
    private final NeedsHeard needs;
    private final Clock clock;
    private final Reserves reserves;

    ProgrammeView(
            Programmes programmes,
            Timetable timetable,
            Registrations registrations,
            WaitingList queue,
            Promises promises,
            NeedsHeard needs,
            Clock clock,
            Reserves reserves) {
        this.programmes = programmes;
        this.timetable = timetable;
        this.registrations = registrations;
        this.queue = queue;
        this.promises = promises;
        this.needs = needs;
        this.clock = clock;
        this.reserves = reserves;
    }

    OfficeProgrammePage page(
            UUID id, SeriesForm form, OfficeProgrammePage.Notice notice, Staff staff) {
        return page(id, form, ReserveForm.empty(), notice, staff);
    }

    OfficeProgrammePage page(
            UUID id,
            SeriesForm form,
            ReserveForm reserve,
            OfficeProgrammePage.Notice notice,
            Staff staff) {
        var programme = programmes.programme(id);
        if (!staff.worksAt(programme.place())) throw new Absent("programme");
        return new OfficeProgrammePage(
                programme,
                new OfficeProgrammePage.Sessions(
                        timetable.of(id), timetable.clashes(id), form, LocalDate.now(clock)),
                new OfficeProgrammePage.People(
                        registrations.of(id),
                        registrations.seats(id),
                        queue.turn(id).orElse(null),
                        promises.kept(id),
                        programme.needId() == null ? null : needs.need(programme.needId()),
                        clock.getZone(),
                        new OfficeProgrammePage.Reserved(
                                reserves.of(id), reserves.partners(), reserve)),
                notice,
                Duties.shapes(staff, programme.place()));
    }
}
