package id.titian.catalogue.marc;

import java.util.Arrays;
import org.marc4j.MarcException;
import org.marc4j.converter.impl.AnselToUnicode;

/** MARC-8 into Unicode. Not safe for threads: one for each file that is read. */
final class Marc8 {

    private final AnselToUnicode tables = new AnselToUnicode();

    Marc8() {
        tables.setTranslateNCR(true);
    }

    /** Decodes one subfield; sets are not carried over from one to the next. */
    String decode(byte[] bytes, int from, int to) {
        byte[] part = Arrays.copyOfRange(bytes, from, to);
        try {
            return tables.convert(part);
        } catch (MarcException | IndexOutOfBoundsException | NumberFormatException e) {
            // A broken escape sequence: the letters themselves are still worth keeping.
            char[] plain = new char[part.length];
            for (int i = 0; i < part.length; i++) {
                plain[i] = part[i] < ' ' ? '\ufffd' : (char) part[i];
            }
            return new String(plain);
        }
    }
}
