package id.titian.planning;

import id.titian.evidence.Published;
import id.titian.places.CityMap;
import id.titian.places.Place;
import id.titian.places.Places;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;

/**
 * Which villages are reached and which are not, as sentence, table and map.
 *
 * @param office whether it is shown in the office, with smaller counts
 */
public record ReachPage(Board board, Places places, boolean office) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("planning.reach.title");
    }

    @Override
    public String face() {
        return office ? "office" : "portal";
    }

    @Override
    public boolean personal() {
        return office;
    }

    public String path() {
        return office ? "/office/reach" : "/reach";
    }

    /** The address of this very table as a file. */
    public String file() {
        return board.question().at(path() + "/villages.csv").toString();
    }

    /** The address of this table sorted in another way. */
    public String sorted(String sort) {
        return board.question().at(path()).with("sort", sort.equals("region") ? null : sort)
                + "#villages";
    }

    /** What a line is called. */
    public String name(Ui ui, Line line) {
        return switch (line.level()) {
            case REGION ->
                    places.regionName(ui.language()).isEmpty()
                            ? ui.t("planning.region")
                            : places.regionName(ui.language());
            case DISTRICT, VILLAGE -> line.name();
            case UNKNOWN -> ui.t("planning.unknown");
        };
    }

    /** {@code 15.400 (perkiraan)}, or the word for not known. */
    public String people(Ui ui, Line line) {
        if (line.level() == Line.Level.UNKNOWN) return "–";
        if (line.people() == null) return ui.t("web.not-known");
        var number = ui.number(line.people());
        return line.estimate() ? ui.t("planning.estimate", number) : number;
    }

    /** {@code 1,4 km, Perpustakaan Kota}, or the word for not known. */
    public String distance(Ui ui, Line line) {
        if (!line.village()) return "–";
        if (line.km() == null) return ui.t("web.not-known");
        return ui.t("planning.km", ui.number(line.km(), 1));
    }

    /** Loans and attendances per thousand inhabitants, or the word for not known. */
    public String perThousand(Ui ui, Line line) {
        if (line.level() == Line.Level.UNKNOWN) return "–";
        if (line.people() == null) return ui.t("web.not-known");
        var number = line.perThousand();
        return number == null ? ui.t("evidence.hidden") : ui.number(number, 1);
    }

    /** Lines in which a service was given, or a whole of such lines. */
    public List<Line> given() {
        return board.lines().stream()
                .filter(
                        line ->
                                line.counts().subList(0, Reach.GIVEN).stream()
                                        .anyMatch(it -> !it.equals(new Published.Number(0))))
                .toList();
    }

    /** The sentence: how many villages have no service point near. */
    public String sentence(Ui ui) {
        int all = board.villages().size();
        var limit = ui.number(board.question().limit());
        if (all == 0) return ui.t("planning.sentence.none");
        if (board.far() == 0) return ui.t("planning.sentence.all", ui.number(all), limit);
        return ui.t("planning.sentence", ui.number(board.far()), ui.number(all), limit);
    }

    /** Open places that can be put on the map. */
    public List<Place> points() {
        return places.open().stream()
                .filter(place -> place.latitude() != null && place.longitude() != null)
                .toList();
    }

    /** Where a place lies on the map. */
    public CityMap.Spot spot(Place place) {
        var latitude = place.latitude();
        var longitude = place.longitude();
        if (latitude == null || longitude == null)
            throw new IllegalArgumentException("No position");
        return places.map().spot(latitude, longitude);
    }
}
