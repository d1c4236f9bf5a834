package id.titian.catalogue.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Someone who made a title.
 *
 * @param name as the record gives it, mostly with the family name first
 * @param role a relator code of three letters (aut, edt, ill, trl, nrt, …)
 * @param main whether the record is filed under this name
 */
public record Contributor(String name, String role, boolean main) {

    /** Relator terms as they stand in records, Indonesian and English. */
    private static final Map<String, String> ROLES =
            Map.ofEntries(
                    Map.entry("penulis", "aut"),
                    Map.entry("pengarang", "aut"),
                    Map.entry("author", "aut"),
                    Map.entry("penyunting", "edt"),
                    Map.entry("editor", "edt"),
                    Map.entry("ed", "edt"),
                    Map.entry("penerjemah", "trl"),
                    Map.entry("alih bahasa", "trl"),
                    Map.entry("translator", "trl"),
                    Map.entry("trans", "trl"),
                    Map.entry("tr", "trl"),
                    Map.entry("ilustrator", "ill"),
                    Map.entry("illustrator", "ill"),
                    Map.entry("ill", "ill"),
                    Map.entry("narator", "nrt"),
                    Map.entry("narrator", "nrt"),
                    Map.entry("fotografer", "pht"),
                    Map.entry("photographer", "pht"),
                    Map.entry("penyusun", "com"),
                    Map.entry("compiler", "com"),
                    Map.entry("sutradara", "drt"),
                    Map.entry("director", "drt"),
                    Map.entry("composer", "cmp"),
                    Map.entry("komponis", "cmp"),
                    Map.entry("performer", "prf"),
                    Map.entry("penerbit", "pbl"),
                    Map.entry("publisher", "pbl"));

    static List<Contributor> of(MarcRecord record) {
        List<Contributor> found = new ArrayList<>();
        for (DataField field : record.dataFields()) {
            boolean main =
                    switch (field.tag()) {
                        case "100", "110", "111" -> true;
                        default -> false;
                    };
            boolean added =
                    switch (field.tag()) {
                        case "700", "710", "711" -> true;
                        default -> false;
                    };
            String name = main || added ? name(field) : null;
            if (name != null && found.stream().noneMatch(one -> one.name().equals(name))) {
                found.add(new Contributor(name, role(field, main), main));
            }
        }
        return found;
    }

    private static @Nullable String name(DataField field) {
        String name = Isbd.clean(field.first('a'));
        if (name == null || field.tag().endsWith("00")) {
            return name;
        }
        StringBuilder whole = new StringBuilder(name);
        for (String unit : field.all("b")) {
            String clean = Isbd.clean(unit);
            whole.append(clean == null ? "" : ". " + clean);
        }
        return whole.toString();
    }

    private static String role(DataField field, boolean main) {
        String code = field.first('4');
        if (code != null) {
            String last = code.substring(code.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (last.length() == 3) {
                return last;
            }
        }
        String term = Isbd.clean(field.first(field.tag().endsWith("11") ? 'j' : 'e'));
        String known = term == null ? null : ROLES.get(term.toLowerCase(Locale.ROOT));
        return known != null ? known : main ? "aut" : "ctb";
    }
}
