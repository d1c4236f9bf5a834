package id.titian.programmes.door;

import id.titian.kernel.AgeBand;
import id.titian.kernel.Refusals;
import id.titian.kernel.Refusals.Refusal;
import id.titian.programmes.Programme;
import id.titian.programmes.Session;
import id.titian.programmes.seats.Registration;
import id.titian.programmes.seats.RegistrationForm;
import id.titian.programmes.seats.Seats;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of a session: who is expected, who came, and the ways to count them. */
public record SessionPage(
        Programme programme,
        Session session,
        List<Registration> registrations,
        List<Arrival> arrivals,
        Seats seats,
        Typed typed,
        Notice notice,
        LocalDate today,
        ZoneId zone)
        implements Page {
    @Override
    public String title(Ui ui) {
        return programme.title(ui.language());
    }

    @Override
    public int status() {
        if (notice.refused != null) return 409;
        return notice.refusals.isEmpty() ? 200 : 422;
    }

    @Override
    public String face() {
        return "desk";
    }

    /** People counted so far. */
    public int here() {
        return arrivals.stream().mapToInt(Arrival::people).sum();
    }

    public boolean isOver() {
        return here() > programme.capacity();
    }

    /** Whether people can be counted today. */
    public boolean mayCount() {
        return DoorRules.mayCount(session, today).isEmpty();
    }

    /** Parties on the list who are not counted yet. */
    public List<Registration> expected() {
        return registrations.stream().filter(it -> !isHere(it)).toList();
    }

    public List<String> bands() {
        return AgeBand.ALL;
    }

    private boolean isHere(Registration registration) {
        return arrivals.stream().anyMatch(it -> registration.id().equals(it.registrationId()));
    }

    /**
     * What was typed and is shown again when it was wrong.
     *
     * @param key of the tally form, so that pressing twice counts once
     * @param entry the form that registers somebody at the door
     */
    public record Typed(
            String card,
            String people,
            Map<String, String> tally,
            UUID key,
            RegistrationForm entry,
            Map<String, String> needs,
            Map<String, String> partners) {}

    /**
     * What is to be told of the last thing done.
     *
     * @param done end of a message key, empty for nothing
     * @param registered who was just registered, null for nobody
     */
    public record Notice(
            Refusals refusals,
            @Nullable Refusal refused,
            String done,
            @Nullable Registration registered) {}
}
