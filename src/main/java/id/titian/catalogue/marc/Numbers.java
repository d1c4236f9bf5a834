package id.titian.catalogue.marc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The standard numbers of a record, the good apart from the bad. */
record Numbers(List<String> isbns, List<String> badIsbns, @Nullable String issn) {

    static Numbers of(MarcRecord record, List<Repair> repairs) {
        Set<String> isbns = new LinkedHashSet<>();
        List<String> bad = new ArrayList<>();
        for (DataField field : record.fields("020")) {
            for (String text : field.all("a")) {
                String isbn = Isbn.of(text);
                if (isbn != null) {
                    isbns.add(isbn);
                } else if (Isbn.shaped(text)) {
                    bad.add(text);
                    repairs.add(new Repair(Repair.Kind.ISBN_WRONG, "020", text));
                } else {
                    repairs.add(new Repair(Repair.Kind.ISBN_NONE, "020", text));
                }
            }
            // Numbers of other editions or misprinted ones: useful to find by, never to merge by.
            field.all("z").stream().filter(Isbn::shaped).forEach(bad::add);
        }
        return new Numbers(List.copyOf(isbns), List.copyOf(bad), issn(record));
    }

    private static @Nullable String issn(MarcRecord record) {
        for (String text : record.all("022", 'a')) {
            String digits = text.replace("-", "").strip();
            if (digits.length() >= 8 && right(digits)) {
                return digits.substring(0, 4) + "-" + digits.substring(4, 8);
            }
        }
        return null;
    }

    /** Source of the check digit: ISO 3297. */
    private static boolean right(String digits) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            char c = digits.charAt(i);
            boolean check = i == 7 && (c == 'X' || c == 'x');
            if (!check && (c < '0' || c > '9')) {
                return false;
            }
            sum += (check ? 10 : c - '0') * (8 - i);
        }
        return sum % 11 == 0;
    }
}
