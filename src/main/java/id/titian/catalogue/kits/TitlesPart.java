package id.titian.catalogue.kits;

import id.titian.catalogue.MarcImport.Order;
import id.titian.catalogue.imports.FileImport;
import id.titian.catalogue.imports.ImportRuns;
import id.titian.catalogue.marc.MarcSource;
import id.titian.catalogue.marc.Reading;
import id.titian.catalogue.titles.Described;
import id.titian.catalogue.titles.Described.RecordKey;
import id.titian.catalogue.titles.ItemRows;
import id.titian.catalogue.titles.KnownRecords;
import id.titian.kernel.Kit;
import id.titian.kernel.KitPart;
import id.titian.kernel.KitRow;
import id.titian.kernel.Uuid7;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads {@code catalogue/titles.mrc} and {@code catalogue/items.csv} of a kit. */
@Component
class TitlesPart implements KitPart {
    static final String TITLES = "catalogue/titles.mrc";
    static final String ITEMS = "catalogue/items.csv";
    private static final List<String> KINDS =
            List.of("book", "reference", "thing", "digital-device");

    private final FileImport imports;
    private final ImportRuns runs;
    private final KnownRecords known;
    private final ItemRows items;

    TitlesPart(FileImport imports, ImportRuns runs, KnownRecords known, ItemRows items) {
        this.imports = imports;
        this.runs = runs;
        this.known = known;
        this.items = items;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void check(Kit kit) {
        var numbers = numbers(kit, true).keySet();
        var places = kit.codes("places.csv", "code");
        for (var row : rows(kit)) {
            row.code("control_number", numbers, TITLES, false);
            row.code("place_code", places, "places.csv", false);
            row.choice("kind", KINDS);
            if (row.required("barcode").length() > 60) row.fault("barcode", "cell-too-long", "60");
        }
        kit.unique(ITEMS, "barcode");
    }

    @Override
    public void apply(Kit kit) {
        var file = kit.file(TITLES);
        if (file.isEmpty()) return;
        var run = Uuid7.next();
        var order = new Order(List.of(file.get()), null, null, "id", false, true);
        runs.start(run, TITLES, file.get().toFile().length(), false);
        var done = imports.run(run, order, file.get().toFile().length(), progress -> {});
        runs.end(run, "done");
        var tally = done.tally();
        kit.count("titles", tally.imported() + tally.updated() + tally.unchanged());
        var keys = numbers(kit, false);
        var titles = known.titles(keys.values());
        var copies = new ArrayList<ItemRows.NewCopy>();
        for (var row : rows(kit)) {
            var title = titles.get(keys.get(row.text("control_number")));
            if (title == null) continue;
            copies.add(
                    new ItemRows.NewCopy(
                            title,
                            row.text("barcode"),
                            row.text("place_code"),
                            row.text("shelf"),
                            row.text("kind")));
        }
        items.addMissing(copies);
        kit.count("items", copies.size());
    }

    private static List<KitRow> rows(Kit kit) {
        return kit.rows(ITEMS, "control_number", "barcode", "place_code", "shelf", "kind");
    }

    /** The control numbers of the file's records, each with who gave it. */
    private static Map<String, RecordKey> numbers(Kit kit, boolean faults) {
        var numbers = new HashMap<String, RecordKey>();
        var file = kit.file(TITLES);
        if (file.isEmpty()) return numbers;
        var name = String.valueOf(file.get().getFileName());
        try (var records = MarcSource.of(name, Files.newInputStream(file.get()))) {
            while (records.hasNext()) {
                switch (records.next()) {
                    case Reading.Read good -> {
                        var title = Described.of(good.record(), name, true);
                        var number = title.controlNumber();
                        if (number != null) numbers.put(number, title.key());
                        if (faults && (number == null || title.title().isBlank())) {
                            kit.fault(TITLES, good.at().number(), "001", "marc-unnamed");
                        }
                    }
                    case Reading.Rejected bad -> {
                        if (faults) kit.fault(TITLES, bad.at().number(), "", "marc-broken");
                    }
                }
            }
        } catch (IOException e) {
            kit.fault(TITLES, 0, "", "file-unreadable");
        }
        return numbers;
    }
}
