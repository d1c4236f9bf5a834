package id.titian.evidence.months;

import id.titian.web.Ui;

/** What parts of a count are called. */
public final class Labels {
    private Labels() {}

    /** The name of a part; one that has none is called by its code, an empty one "not told". */
    public static String part(Ui ui, String breakdown, String value) {
        if (value.isEmpty()) return ui.t("evidence.part.none");
        if (breakdown.equals("age") && !value.equals("unknown")) {
            return ui.t("evidence.part.age", value.replace('-', '–'));
        }
        return ui.tOr("evidence.part." + breakdown + "." + value, value);
    }

    /** {@code 9 dari 12 hari buka tercatat}, or for several places how many of them are whole. */
    public static String completeness(Ui ui, Completeness done) {
        if (done.daysDue() == 0) {
            return ui.t(done.placesUnknown() > 0 ? "evidence.done.unknown" : "evidence.done.none");
        }
        var days =
                ui.t("evidence.done.days", ui.number(done.daysTold()), ui.number(done.daysDue()));
        if (done.placesDue() == 1) return days;
        return ui.t(
                        "evidence.done.places",
                        ui.number(done.placesWhole()),
                        ui.number(done.placesDue()))
                + " "
                + days;
    }

    /** Days alone, for a narrow place: {@code 24/26 hari}. */
    public static String days(Ui ui, Completeness done) {
        if (done.daysDue() == 0)
            return ui.t(done.placesUnknown() > 0 ? "web.not-known" : "evidence.done.no-days");
        return ui.t("evidence.done.short", ui.number(done.daysTold()), ui.number(done.daysDue()));
    }

    /** {@code naik 12 dari bulan sebelumnya}, or empty where that cannot be said. */
    public static String change(Ui ui, Month month, Measure measure) {
        var change = month.change(measure);
        if (change == null) return "";
        var by = ui.number(Math.abs(change));
        var then = ui.month(month.period().before().month());
        if (change == 0) return ui.t("evidence.change.same", then);
        return ui.t(change > 0 ? "evidence.change.more" : "evidence.change.less", by, then);
    }
}
