package id.titian.places;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as a kit writes them. */
final class KitCells {
    private KitCells() {}

    /** One row: numbers without needless zeros, yes and no, nothing for what is not known. */
    static List<@Nullable Object> of(@Nullable Object... values) {
        var cells = new ArrayList<@Nullable Object>(values.length);
        Arrays.stream(values).map(KitCells::cell).forEach(cells::add);
        return Collections.unmodifiableList(cells);
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case Boolean yes -> yes ? "yes" : "no";
            case Double number -> plain(BigDecimal.valueOf(number));
            case BigDecimal number -> plain(number);
            case null, default -> value;
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
