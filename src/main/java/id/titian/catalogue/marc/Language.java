package id.titian.catalogue.marc;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** Language codes of MARC (three letters) as those of web pages (two where there are two). */
final class Language {

    private static final Map<String, String> SHORT = table();

    private Language() {}

    private static Map<String, String> table() {
        Map<String, String> table = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            try {
                table.put(Locale.of(code).getISO3Language(), code);
            } catch (MissingResourceException e) {
                // A language without a code of three letters cannot stand in MARC.
                continue;
            }
        }
        // Codes that old lists know by other letters, and those MARC takes from ISO 639-2/B.
        String others =
                "ind=id jav=jv heb=he yid=yi alb=sq arm=hy baq=eu bur=my chi=zh cze=cs dut=nl"
                        + " fre=fr geo=ka ger=de gre=el ice=is mac=mk mao=mi may=ms per=fa rum=ro"
                        + " slo=sk tib=bo wel=cy scr=hr scc=sr";
        for (String pair : others.split(" ")) {
            table.put(pair.substring(0, 3), pair.substring(4));
        }
        return Map.copyOf(table);
    }

    /** From 008/35-37, failing that 041; null when not told. */
    static @Nullable String of(MarcRecord record) {
        String fixed = record.control("008");
        String coded = fixed != null && fixed.length() >= 38 ? tag(fixed.substring(35, 38)) : null;
        String listed = record.first("041", 'a');
        if (coded == null && listed != null && listed.length() >= 3) {
            coded = tag(listed.substring(0, 3));
        }
        return coded;
    }

    private static @Nullable String tag(String said) {
        String code = said.toLowerCase(Locale.ROOT);
        for (int i = 0; i < 3; i++) {
            if (code.charAt(i) < 'a' || code.charAt(i) > 'z') {
                return null;
            }
        }
        return switch (code) {
            case "und", "mul", "zxx", "xxx" -> null;
            default -> SHORT.getOrDefault(code, code);
        };
    }
}
