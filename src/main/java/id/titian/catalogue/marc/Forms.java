package id.titian.catalogue.marc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what a title is by its leader and its coded fields. */
final class Forms {

    private Forms() {}

    static Form of(MarcRecord record) {
        Form physical = physical(record);
        if (physical != null) {
            return physical;
        }
        char type = record.leader().charAt(6);
        return switch (type) {
            case 'c', 'd', 'j' -> Form.MUSIC;
            case 'e', 'f' -> Form.MAP;
            case 'g' -> Form.VIDEO;
            case 'i' -> Form.AUDIO;
            case 'k' -> Form.IMAGE;
            case 'm' -> online(record) ? Form.ELECTRONIC : Form.COMPUTER_FILE;
            case 'o', 'p' -> Form.MIXED;
            case 'r' -> Form.OBJECT;
            default -> text(record);
        };
    }

    /** Braille and large print are what they are, whatever else the record says. */
    private static @Nullable Form physical(MarcRecord record) {
        char item = formOfItem(record);
        String carrier = "";
        for (String codes : record.controls("007")) {
            carrier += codes.length() >= 2 ? codes.substring(0, 2) + " " : "";
        }
        String words = words(record);
        if (item == 'f' || carrier.contains("tc") || carrier.contains("fb")) {
            return Form.BRAILLE;
        }
        if (words.contains("braille") || record.all("336", 'b').contains("tct")) {
            return Form.BRAILLE;
        }
        boolean large = item == 'd' || carrier.contains("tb") || words.contains("large print");
        return large || words.contains("huruf besar") ? Form.LARGE_PRINT : null;
    }

    private static Form text(MarcRecord record) {
        char item = formOfItem(record);
        if (item == 'o' || item == 's' || item == 'q' || online(record)) {
            return Form.ELECTRONIC;
        }
        boolean serial = "bis".indexOf(record.leader().charAt(7)) >= 0;
        return serial ? Form.SERIAL : Form.BOOK;
    }

    private static boolean online(MarcRecord record) {
        if (record.all("338", 'b').contains("cr")) {
            return true;
        }
        for (String codes : record.controls("007")) {
            if (codes.startsWith("cr")) {
                return true;
            }
        }
        String medium = record.first("245", 'h');
        return medium != null && medium.toLowerCase(Locale.ROOT).contains("electronic resource");
    }

    /** 008/23, or 008/29 of maps and films, failing that the same place of 006. */
    private static char formOfItem(MarcRecord record) {
        String fixed = record.control("008");
        int place = "efgkor".indexOf(record.leader().charAt(6)) >= 0 ? 29 : 23;
        char said = fixed != null && fixed.length() > place ? fixed.charAt(place) : ' ';
        String additional = record.control("006");
        if (said == ' ' && additional != null && additional.length() > 6) {
            boolean text = "at".indexOf(additional.charAt(0)) >= 0;
            said = text ? additional.charAt(6) : ' ';
        }
        return said;
    }

    /** Only the fields that speak of the copy's make, never title or subject. */
    private static String words(MarcRecord record) {
        StringBuilder words = new StringBuilder();
        for (DataField field : record.dataFields()) {
            switch (field.tag()) {
                case "250", "300" -> append(words, field, "a");
                case "340" -> append(words, field, "adnm");
                case "245" -> append(words, field, "h");
                default -> {}
            }
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    private static void append(StringBuilder words, DataField field, String codes) {
        for (String text : field.all(codes)) {
            words.append(text).append(' ');
        }
    }
}
