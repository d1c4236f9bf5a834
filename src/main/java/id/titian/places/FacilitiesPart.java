package id.titian.places;

import id.titian.kernel.Kit;
import id.titian.kernel.KitOutput;
import id.titian.kernel.KitPart;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The part of a kit that says what places have and what people may need. */
@Component
class FacilitiesPart implements KitPart {
    static final String FACILITIES = "facilities.csv";
    static final String NEEDS = "needs.csv";

    static final Statement FACILITY =
            new Statement(
                    """
                    insert into places.facility (place_code, facility, state, detail_id, checked_on, source)
                    values (:place, :facility, :state, :detail, :checked_on, :source)
                    on conflict (place_code, facility) do update
                       set state = excluded.state, detail_id = excluded.detail_id,
                           checked_on = excluded.checked_on, source = excluded.source
                     where not facility.by_hand
                    """);

    static final Statement NEED =
            new Statement(
                    """
                    insert into places.need (code, names, facility, sort)
                    values (:code,
                            jsonb_build_object('id', :name_id::text, 'en', :name_en::text),
                            :facility, :sort)
                    on conflict (code) do update
                       set names = excluded.names, facility = excluded.facility, sort = excluded.sort
                    """);

    static final Query<Facility> ALL_FACILITIES =
            new Query<>(
                    Facility.class,
                    """
                    select place_code, facility, state, detail_id as detail, checked_on, source
                      from places.facility order by place_code, facility
                    """);

    static final Query<ByHand> BY_HAND =
            new Query<>(
                    ByHand.class,
                    """
                    select place_code, facility from places.facility where by_hand
                     order by place_code, facility
                    """);

    private static final String[] FACILITY_COLUMNS = {
        "place_code", "facility", "state", "detail_id", "checked_on", "source"
    };
    private static final String[] NEED_COLUMNS = {"code", "name_id", "name_en", "facility"};

    private final JdbcClient db;

    FacilitiesPart(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public void check(Kit kit) {
        var places = kit.codes(PlacesPart.FILE, "code");
        for (var row : kit.rows(FACILITIES, FACILITY_COLUMNS)) {
            row.code("place_code", places, PlacesPart.FILE, false);
            row.choice("facility", Facility.ALL);
            var state = row.choice("state", Facility.STATES);
            var checked = row.date("checked_on");
            if (state.equals("not-known")) continue;
            row.required("source");
            if (checked == null) row.fault("checked_on", "required");
        }
        kit.unique(FACILITIES, "place_code", "facility");
        for (var row : kit.rows(NEEDS, NEED_COLUMNS)) {
            if (!row.text("code").matches("[a-z0-9-]{1,40}")) row.fault("code", "bad-code");
            row.required("name_id");
            row.code("facility", Facility.ALL, FACILITIES, true);
        }
        kit.unique(NEEDS, "code");
    }

    @Override
    public void apply(Kit kit) {
        for (var row : kit.rows(FACILITIES, FACILITY_COLUMNS)) {
            FACILITY.run(
                    db,
                    Params.of(
                            "place", row.text("place_code"),
                            "facility", row.text("facility"),
                            "state", row.text("state"),
                            "detail", row.text("detail_id"),
                            "checked_on", row.date("checked_on"),
                            "source", row.text("source")));
        }
        int sort = 0;
        for (var row : kit.rows(NEEDS, NEED_COLUMNS)) {
            NEED.run(
                    db,
                    Params.of(
                            "code", row.text("code"),
                            "name_id", row.text("name_id"),
                            "name_en", row.text("name_en"),
                            "facility", row.textOrNull("facility"),
                            "sort", ++sort));
        }
        kit.count("facilities", kit.rows(FACILITIES, FACILITY_COLUMNS).size());
        kit.count("needs", sort);
        for (var row : BY_HAND.list(db, Map.of())) {
            kit.note(FACILITIES, "facility-by-hand", row.placeCode, row.facility);
        }
    }

    @Override
    public void export(KitOutput kit) throws IOException {
        kit.rows(
                FACILITIES,
                List.of(FACILITY_COLUMNS),
                ALL_FACILITIES.list(db, Map.of()).stream().map(FacilitiesPart::cells).toList());
        kit.rows(
                NEEDS,
                List.of(NEED_COLUMNS),
                RegisterRows.NEEDS.list(db, Map.of()).stream()
                        .map(it -> KitCells.of(it.code(), it.nameId(), it.nameEn(), it.facility()))
                        .toList());
    }

    private static List<@Nullable Object> cells(Facility it) {
        return KitCells.of(
                it.placeCode(),
                it.facility(),
                it.state(),
                it.detail(),
                it.checkedOn(),
                it.source());
    }

    record ByHand(String placeCode, String facility) {}
}
