package id.titian.places;

import id.titian.kernel.Kit;
import id.titian.kernel.KitOutput;
import id.titian.kernel.KitPart;
import id.titian.kernel.KitRow;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The part of a kit that names the service points: {@code places.csv}. */
@Component
class PlacesPart implements KitPart {
    static final String FILE = "places.csv";

    static final List<String> KINDS =
            List.of("city-library", "village-library", "container", "mobile-stop", "corner");

    static final List<String> STATES =
            List.of("idea", "surveyed", "funded", "open", "paused", "closed", "not-known");

    static final Statement WRITE =
            new Statement(
                    """
                    insert into places.place
                           (code, name, kind, village_code, latitude, longitude, position_quality, address,
                            phone, state, note_id, note_en, source, checked_on, sort)
                    values (:code, :name, :kind, :village, :latitude, :longitude, :quality, :address,
                            :phone, :state, :note_id, :note_en, :source, :checked_on, :sort)
                    on conflict (code) do update
                       set name = excluded.name, kind = excluded.kind,
                           village_code = excluded.village_code, latitude = excluded.latitude,
                           longitude = excluded.longitude, position_quality = excluded.position_quality,
                           address = excluded.address, phone = excluded.phone,
                           state = case when 'state' = any(place.by_hand) then place.state
                                        else excluded.state end,
                           note_id = excluded.note_id, note_en = excluded.note_en,
                           source = excluded.source, checked_on = excluded.checked_on,
                           sort = excluded.sort
                    """);

    static final Statement LIVED =
            new Statement(
                    """
                    insert into places.place_state (place_code, state, at)
                    select p.code, p.state, :now from places.place p
                     where p.code = :code
                       and p.state is distinct from (select s.state from places.place_state s
                                                      where s.place_code = p.code
                                                      order by s.at desc limit 1)
                    """);

    static final Query<Place> ALL =
            new Query<>(
                    Place.class,
                    """
                    select code, name, kind, village_code, latitude, longitude, position_quality, address,
                           phone, state, note_id, note_en, source, checked_on
                      from places.place order by sort, code
                    """);

    static final Query<ByHand> BY_HAND =
            new Query<>(
                    ByHand.class,
                    """
                    select code, state from places.place where 'state' = any(by_hand) order by code
                    """);

    private static final String[] COLUMNS = {
        "code",
        "name",
        "kind",
        "village_code",
        "latitude",
        "longitude",
        "position_quality",
        "address",
        "phone",
        "state",
        "public_note_id",
        "public_note_en",
        "source",
        "checked_on"
    };

    private final JdbcClient db;
    private final Clock clock;

    PlacesPart(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void check(Kit kit) {
        var villages = kit.codes(VillagesPart.VILLAGES, "code");
        for (var row : kit.rows(FILE, COLUMNS)) {
            if (!row.text("code").matches("[a-z0-9][a-z0-9-]{1,39}")) row.fault("code", "bad-code");
            row.required("name");
            row.choice("kind", KINDS);
            row.code("village_code", villages, VillagesPart.VILLAGES, true);
            position(row);
            row.choice("state", STATES);
            row.required("source");
            row.date("checked_on");
        }
        kit.unique(FILE, "code");
    }

    @Override
    public void apply(Kit kit) {
        int sort = 0;
        for (var row : kit.rows(FILE, COLUMNS)) {
            WRITE.run(db, values(row, ++sort));
            LIVED.run(db, Params.of("code", row.text("code"), "now", OffsetDateTime.now(clock)));
        }
        kit.count("places", sort);
        var named = kit.codes(FILE, "code");
        for (var place : ALL.list(db, Map.of())) {
            if (!named.contains(place.code())) kit.note(FILE, "place-kept", place.code());
        }
        for (var place : BY_HAND.list(db, Map.of())) {
            kit.note(FILE, "state-by-hand", place.code, place.state);
        }
    }

    @Override
    public void export(KitOutput kit) throws IOException {
        kit.rows(
                FILE,
                List.of(COLUMNS),
                ALL.list(db, Map.of()).stream().map(PlacesPart::cells).toList());
    }

    private static void position(KitRow row) {
        var latitude = row.decimal("latitude", -90, 90);
        var longitude = row.decimal("longitude", -180, 180);
        if ((latitude == null) != (longitude == null)) row.fault("latitude", "half-position");
        var quality =
                row.choice("position_quality", List.of("surveyed", "approximate", "not-known"));
        if (quality.equals("not-known") != (latitude == null)) {
            row.fault("position_quality", "position-quality");
        }
    }

    private static Map<String, @Nullable Object> values(KitRow row, int sort) {
        return Params.of(
                "code", row.text("code"),
                "name", row.text("name"),
                "kind", row.text("kind"),
                "village", row.textOrNull("village_code"),
                "latitude", row.decimal("latitude", -90, 90),
                "longitude", row.decimal("longitude", -180, 180),
                "quality", row.text("position_quality"),
                "address", row.text("address"),
                "phone", row.text("phone"),
                "state", row.text("state"),
                "note_id", row.text("public_note_id"),
                "note_en", row.text("public_note_en"),
                "source", row.text("source"),
                "checked_on", row.date("checked_on"),
                "sort", sort);
    }

    record ByHand(String code, String state) {}

    private static List<@Nullable Object> cells(Place place) {
        return KitCells.of(
                place.code(),
                place.name(),
                place.kind(),
                place.villageCode(),
                place.latitude(),
                place.longitude(),
                place.positionQuality(),
                place.address(),
                place.phone(),
                place.state(),
                place.noteId(),
                place.noteEn(),
                place.source(),
                place.checkedOn());
    }
}
