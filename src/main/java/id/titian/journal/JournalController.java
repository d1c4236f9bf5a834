package id.titian.journal;

import id.titian.kernel.Staff;
import id.titian.web.Typed;
import id.titian.web.Ui;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets an auditor read what was done, newest first. */
@Controller
class JournalController {
    private static final int LINES = 100;

    private final Journal journal;
    private final Clock clock;

    JournalController(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/office/journal")
    JournalPage read(
            Ui ui,
            Staff staff,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(required = false) @Nullable Long before) {
        var own = staff.onlyPlace();
        var asked = own == null ? Typed.line(place) : own;
        var kind = Typed.line(what);
        var entries = journal.entries(orNull(asked), orNull(kind), before, LINES + 1);
        var more = entries.size() > LINES;
        var lines =
                entries.stream()
                        .limit(LINES)
                        .map(
                                it ->
                                        new JournalPage.Line(
                                                it.at().atZoneSameInstant(clock.getZone()),
                                                it.account() == null
                                                        ? ""
                                                        : mark(it.account().toString()),
                                                sentence(ui, it),
                                                it.place() == null ? "" : it.place()))
                        .toList();
        var next = more ? entries.get(LINES - 1).seq() : null;
        return new JournalPage(lines, asked, kind, journal.kinds(), next);
    }

    private static String sentence(Ui ui, Journal.Entry entry) {
        var key = "journal." + entry.what();
        return ui.tOr(key, entry.what()).equals(entry.what())
                ? entry.what()
                : ui.t(key, (Object[]) entry.words());
    }

    /** An account's last digits: enough to tell two apart, and to ask an administrator. */
    private static String mark(String account) {
        return account.substring(account.length() - 6);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
