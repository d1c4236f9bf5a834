package id.titian.programmes.office;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Whom to reach because seats are kept for them. */
public record CallsPage(List<Calls.Call> calls, ZoneId zone) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("programmes.calls.title");
    }

    @Override
    public String face() {
        return "office";
    }

    /** Until when the seats are kept, in the region's time. */
    public ZonedDateTime until(Calls.Call call) {
        return call.offerUntil().atZoneSameInstant(zone);
    }
}
