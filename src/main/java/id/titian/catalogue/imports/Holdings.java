package id.titian.catalogue.imports;

import id.titian.catalogue.marc.DataField;
import id.titian.catalogue.marc.MarcRecord;
import id.titian.catalogue.titles.Clean;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The copies a record tells of in its fields 852: barcode in $p, place in $b or $c, shelf in $k, $h
 * and $i. A copy without a barcode, or at a place that is not known here, cannot be lent and is
 * left out.
 */
final class Holdings {
    private static final int LONGEST_BARCODE = 60;

    private Holdings() {}

    /**
     * @param place code of the place all copies are at, or null when each says its own
     * @param places codes of the places there are
     */
    static List<Copy> of(MarcRecord record, @Nullable String place, Set<String> places) {
        var copies = new ArrayList<Copy>();
        for (var field : record.fields("852")) {
            var at = place == null ? placeOf(field, places) : place;
            var barcode = Clean.text(field.first('p'), LONGEST_BARCODE + 1).strip();
            if (at == null || barcode.isEmpty() || barcode.length() > LONGEST_BARCODE) continue;
            var shelf = Clean.text(String.join(" ", field.all("khi")), 100);
            copies.add(new Copy(barcode, at, shelf));
        }
        return copies;
    }

    private static @Nullable String placeOf(DataField field, Set<String> places) {
        return field.all("bc").stream().filter(places::contains).findFirst().orElse(null);
    }

    record Copy(String barcode, String place, String shelf) {}
}
