package id.titian.programmes.seats;

import id.titian.kernel.Refusals;
import id.titian.kernel.Refusals.Refusal;
import id.titian.partners.Need;
import id.titian.places.Facility;
import id.titian.places.Place;
import id.titian.programmes.Programme;
import id.titian.programmes.Session;
import id.titian.programmes.promises.Promises;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A programme as everybody sees it, with the form to take part. */
public record ProgrammePage(
        Programme programme, Around around, Seats seats, Entry entry, String event)
        implements Page {
    @Override
    public String title(Ui ui) {
        return programme.title(ui.language());
    }

    @Override
    public int status() {
        if (entry.refused != null) return 409;
        return entry.refusals.isEmpty() ? 200 : 422;
    }

    /** Whether somebody may register now: it is on and a session is still to come. */
    public boolean open() {
        return seats.on() && around.sessions.stream().anyMatch(this::isAhead);
    }

    public List<Session> over() {
        return Session.over(around.sessions, around.today);
    }

    public List<Session> ahead() {
        return Session.ahead(around.sessions, around.today);
    }

    public boolean isAhead(Session session) {
        return session.isPlanned() && !session.onDay().isBefore(around.today);
    }

    /** The larger of one and the seats, as far as one party may be. */
    public int largestParty() {
        return Math.min(programme.capacity(), SeatRules.LARGEST_PARTY);
    }

    /**
     * What is around a programme.
     *
     * @param facilities what people most often need to know of the place
     * @param need the need it answers, null for none
     */
    public record Around(
            List<Session> sessions,
            @Nullable Place place,
            List<Facility> facilities,
            @Nullable Need need,
            Promises.Kept promises,
            LocalDate today) {}

    /**
     * The form to take part.
     *
     * @param needs names of what may be needed, by code
     * @param refused the rule that stands against it, null for none
     */
    public record Entry(
            RegistrationForm form,
            Map<String, String> needs,
            Refusals refusals,
            @Nullable Refusal refused) {}
}
