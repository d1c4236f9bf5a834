package id.titian.places.visit;

import id.titian.places.OpenDay;
import id.titian.web.Ui;
import java.util.ArrayList;
import java.util.List;

/** Says a week's hours in words, days that are alike together. */
final class Week {
    private Week() {}

    /** {@code Senin–Jumat 08.00–15.00; Sabtu 08.00–12.00; Minggu tutup} */
    static String words(Ui ui, List<OpenDay> week) {
        if (week.stream().noneMatch(OpenDay::known)) return ui.t("places.day.not-known");
        var parts = new ArrayList<String>();
        for (int first = 0; first < week.size(); ) {
            int last = first;
            while (last + 1 < week.size()
                    && week.get(last + 1).hours().equals(week.get(first).hours())) last++;
            var days = ui.t("places.weekday." + (first + 1));
            if (last > first) days += "–" + ui.t("places.weekday." + (last + 1));
            var day = week.get(first);
            parts.add(days + " " + (day.open() ? day.spans(ui) : ui.t("places.week.closed")));
            first = last + 1;
        }
        return String.join("; ", parts);
    }
}
