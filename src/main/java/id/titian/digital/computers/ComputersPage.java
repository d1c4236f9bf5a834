package id.titian.digital.computers;

import id.titian.kernel.Refusals;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The computers of a place and who waits for them.
 *
 * @param choices places the viewer serves at, by code
 * @param turns who waits, is called or sits, by number
 * @param last the turn something was just done to, or null
 * @param once a new id, so that pressing twice gives one number
 * @param zone in which times are told
 */
public record ComputersPage(
        String place,
        Map<String, String> choices,
        List<Station> stations,
        List<Turn> turns,
        @Nullable Turn last,
        Refusals refusals,
        UUID once,
        OffsetDateTime now,
        ZoneId zone)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("digital.computers");
    }

    @Override
    public String face() {
        return "desk";
    }

    @Override
    public int status() {
        return refusals.isEmpty() ? 200 : 409;
    }

    public List<Turn> waiting() {
        return turns.stream().filter(Turn::isWaiting).toList();
    }

    /** Who is called to a station or sits there, or null where it is free. */
    public @Nullable Turn at(Station station) {
        return turns.stream()
                .filter(it -> station.id().equals(it.station()))
                .findFirst()
                .orElse(null);
    }

    public String time(Ui ui, OffsetDateTime at) {
        return ui.time(at.atZoneSameInstant(zone).toLocalTime());
    }
}
