package id.titian.catalogue.marc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By whom, where and when a title was published. */
record Imprint(@Nullable String publisher, @Nullable String place, @Nullable Integer year) {

    private static final int OLDEST = 1000;
    private static final int NEWEST = 2100;

    static Imprint of(MarcRecord record) {
        DataField field = field(record);
        if (field == null) {
            return new Imprint(null, null, fixedYear(record));
        }
        Integer year = null;
        for (String text : field.all("c")) {
            year = year == null ? year(text) : year;
        }
        return new Imprint(
                named(field.first('b')),
                named(field.first('a')),
                year == null ? fixedYear(record) : year);
    }

    private static @Nullable DataField field(MarcRecord record) {
        DataField any = null;
        for (DataField field : record.dataFields()) {
            if (field.tag().equals("264") && field.indicator(2) == '1') {
                return field;
            }
            boolean imprint = field.tag().equals("260") || field.tag().equals("264");
            any = any == null && imprint ? field : any;
        }
        return any;
    }

    private static @Nullable Integer fixedYear(MarcRecord record) {
        String fixed = record.control("008");
        return fixed == null || fixed.length() < 11 ? null : year(fixed.substring(7, 11));
    }

    /** The first four digits in a row that can be a year. */
    static @Nullable Integer year(String text) {
        for (int i = 0; i + 4 <= text.length(); i++) {
            int value = 0;
            for (int j = i; j < i + 4 && value >= 0; j++) {
                int digit = text.charAt(j) - '0';
                value = digit < 0 || digit > 9 ? -1 : value * 10 + digit;
            }
            boolean longer = i + 4 < text.length() && Character.isDigit(text.charAt(i + 4));
            if (value >= OLDEST && value <= NEWEST && !longer) {
                return value;
            }
        }
        return null;
    }

    /** Null for the ways of saying that a name is not known. */
    private static @Nullable String named(@Nullable String text) {
        String clean = Isbd.clean(text);
        if (clean == null) {
            return null;
        }
        String bare = clean;
        int close = bare.indexOf(']');
        if (bare.startsWith("[") && (close < 0 || close == bare.length() - 1)) {
            bare = bare.substring(1, close < 0 ? bare.length() : close).strip();
        }
        String letters = Isbd.folded(bare).replace(" ", "").toLowerCase(Locale.ROOT);
        return switch (letters) {
            case "", "sl", "sn", "tt", "tp", "notidentified" -> null;
            case "publishernotidentified", "placeofpublicationnotidentified" -> null;
            default -> bare.isEmpty() ? null : bare;
        };
    }
}
