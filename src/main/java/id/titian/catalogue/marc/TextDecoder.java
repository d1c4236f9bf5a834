package id.titian.catalogue.marc;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text out of the bytes of ISO 2709 records. Not safe for threads. */
final class TextDecoder {

    private static final Charset LATIN = Charset.forName("windows-1252");

    /** Tables of MARC-8 are large; most files never need them. */
    private @Nullable Marc8 marc8;

    String decode(TextVerdict verdict, byte[] bytes, int from, int to) {
        String text = decode(verdict.form(), bytes, from, to);
        return verdict.controls() ? withoutControls(text) : text;
    }

    private String decode(TextForm form, byte[] bytes, int from, int to) {
        return switch (form) {
            case ASCII -> new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
            case UTF_8 -> new String(bytes, from, to - from, StandardCharsets.UTF_8);
            case LATIN_1 -> new String(bytes, from, to - from, LATIN);
            case DANMARC -> DanMarc.decode(bytes, from, to);
            case MARC_8 ->
                    plain(bytes, from, to)
                            ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)
                            : withoutControls(marc8().decode(bytes, from, to));
        };
    }

    private Marc8 marc8() {
        Marc8 tables = marc8 == null ? new Marc8() : marc8;
        marc8 = tables;
        return tables;
    }

    private static boolean plain(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0 || bytes[i] == Iso2709.ESCAPE || bytes[i] == '&') {
                return false;
            }
        }
        return true;
    }

    /** Blanks for the characters that neither MARC nor XML can carry. */
    static String withoutControls(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f) {
                clean.setCharAt(i, ' ');
            }
        }
        return clean.toString();
    }
}
