package id.titian.catalogue.kits;

import id.titian.catalogue.marc.MarcBuilder;
import id.titian.catalogue.titles.Described;
import id.titian.catalogue.titles.Described.RecordKey;
import id.titian.catalogue.titles.ItemRows;
import id.titian.catalogue.titles.KnownRecords;
import id.titian.catalogue.titles.TitleRows;
import id.titian.kernel.Kit;
import id.titian.kernel.KitPart;
import id.titian.kernel.KitRow;
import id.titian.kernel.Uuid7;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads {@code things.csv} of a kit. Things of one name are one title, so that any can be held. */
@Component
class ThingsPart implements KitPart {
    static final String FILE = "things.csv";
    private static final String SOURCE = "KIT";

    private final KnownRecords known;
    private final TitleRows titles;
    private final ItemRows items;

    ThingsPart(KnownRecords known, TitleRows titles, ItemRows items) {
        this.known = known;
        this.titles = titles;
        this.items = items;
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public void check(Kit kit) {
        var places = kit.codes("places.csv", "code");
        var barcodes = kit.codes(TitlesPart.ITEMS, "barcode");
        for (var row : rows(kit)) {
            row.required("code");
            row.required("name_id");
            row.choice("kind", List.of("thing", "digital-device"));
            row.code("place_code", places, "places.csv", false);
            row.yes("sample");
            var barcode = row.required("barcode");
            if (barcode.length() > 60) row.fault("barcode", "cell-too-long", "60");
            if (barcodes.contains(barcode)) {
                row.fault("barcode", "duplicate", barcode, TitlesPart.ITEMS);
            }
        }
        kit.unique(FILE, "code");
        kit.unique(FILE, "barcode");
    }

    @Override
    public void apply(Kit kit) {
        var things = new LinkedHashMap<String, Described>();
        for (var row : rows(kit)) things.putIfAbsent(row.text("name_id"), described(row));
        var keys = things.values().stream().map(Described::key).toList();
        var before = known.titles(keys);
        var keep = new LinkedHashMap<UUID, Described>();
        var remember = new HashMap<RecordKey, TitleRows.Known>();
        var ids = new HashMap<String, UUID>();
        things.forEach(
                (name, thing) -> {
                    var id = before.getOrDefault(thing.key(), Uuid7.next());
                    ids.put(name, id);
                    if (before.containsKey(thing.key())) return;
                    keep.put(id, thing);
                    remember.put(thing.key(), new TitleRows.Known(id, thing.hash()));
                });
        titles.keep(keep);
        titles.remember(remember, null);
        keepCopies(kit, ids);
    }

    private void keepCopies(Kit kit, Map<String, UUID> ids) {
        var copies = new ArrayList<ItemRows.NewCopy>();
        for (var row : rows(kit)) {
            var title = ids.get(row.text("name_id"));
            if (title == null) continue;
            copies.add(
                    new ItemRows.NewCopy(
                            title,
                            row.text("barcode"),
                            row.text("place_code"),
                            "",
                            row.text("kind")));
        }
        items.addMissing(copies);
        kit.count("things", copies.size());
    }

    private static List<KitRow> rows(Kit kit) {
        return kit.rows(
                FILE,
                "code",
                "name_id",
                "name_en",
                "kind",
                "place_code",
                "barcode",
                "needs",
                "about_id",
                "sample");
    }

    private static Described described(KitRow row) {
        var record =
                new MarcBuilder()
                        .kind('r', 'm')
                        .control("001", row.text("code"))
                        .control("003", SOURCE)
                        .field("245", "00", "a", row.text("name_id"))
                        .field("520", "  ", "a", row.text("about_id"))
                        .field("653", "  ", "a", row.text("name_en"))
                        .build();
        return Described.of(record, SOURCE, row.yes("sample"));
    }
}
