package id.titian.programmes.feeds;

import id.titian.programmes.Programme;
import id.titian.programmes.Session;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A programme as a text that people send each other.
 *
 * @param address where the place is, may be empty
 * @param next its next sessions, as many as fit into a message
 */
public record InvitationPage(Programme programme, String address, List<Session> next)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("programmes.invitation.title", programme.title(ui.language()));
    }

    @Override
    public boolean personal() {
        return false;
    }

    /** Plain lines; the asterisks make a title bold where WhatsApp shows it. */
    public String text(Ui ui) {
        var lines = new ArrayList<String>();
        lines.add("*" + programme.title(ui.language()) + "*");
        for (var session : next) {
            var hours = ui.time(session.starts()) + "–" + ui.time(session.ends());
            lines.add(ui.day(session.onDay()) + ", " + hours);
        }
        if (next.isEmpty()) lines.add(ui.t("programmes.invitation.none"));
        lines.add(
                address.isEmpty() ? programme.placeName() : programme.placeName() + ", " + address);
        lines.add(ui.t("programmes.invitation.free"));
        lines.add(link(ui));
        return String.join("\n", lines);
    }

    public String link(Ui ui) {
        return ui.origin() + "/programmes/" + programme.id();
    }

    /** Opens WhatsApp, which asks whom to send the text to; nothing is sent by itself. */
    public String whatsApp(Ui ui) {
        var text = URLEncoder.encode(text(ui), StandardCharsets.UTF_8).replace("+", "%20");
        return "https://wa.me/?text=" + text;
    }
}
