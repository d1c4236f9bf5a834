package id.titian.catalogue.marc;

import java.util.ArrayList;
import java.util.List;

/** The bytes of single fields into control fields and data fields. */
final class FieldParser {

    private final byte[] bytes;
    private final TextVerdict verdict;
    private final TextDecoder decoder;
    private final List<Repair> repairs;
    private final int indicators;
    private final int codes;
    private final List<ControlField> controlFields = new ArrayList<>(8);
    private final List<DataField> dataFields = new ArrayList<>(32);

    FieldParser(byte[] bytes, TextVerdict verdict, TextDecoder decoder, List<Repair> repairs) {
        this.bytes = bytes;
        this.verdict = verdict;
        this.decoder = decoder;
        this.repairs = repairs;
        this.indicators = digit(bytes[10]);
        this.codes = digit(bytes[11]) - 1;
    }

    /** MARC 21 has 2 in both places of the leader; a wrong character counts as 2. */
    private static int digit(byte b) {
        return b >= '2' && b <= '9' ? b - '0' : 2;
    }

    List<ControlField> controlFields() {
        return controlFields;
    }

    List<DataField> dataFields() {
        return dataFields;
    }

    void add(Directory.Entry entry) {
        int delimiter = delimiter(entry.from(), entry.to());
        boolean control = entry.tag().startsWith("00");
        if (control && delimiter != entry.from() + indicators) {
            String text = decode(entry.from(), entry.to());
            controlFields.add(new ControlField(entry.tag(), text));
        } else {
            addData(entry, delimiter);
        }
    }

    private int delimiter(int from, int to) {
        int i = from;
        while (i < to && bytes[i] != Iso2709.DELIMITER) {
            i++;
        }
        return i;
    }

    private void addData(Directory.Entry entry, int delimiter) {
        String tag = entry.tag();
        String head = decode(entry.from(), delimiter);
        List<Subfield> subfields = new ArrayList<>(6);
        if (head.length() > indicators) {
            String loose = head.substring(indicators);
            head = head.substring(0, indicators);
            if (!loose.isBlank()) {
                repairs.add(new Repair(Repair.Kind.SUBFIELD_MISSING, tag, loose));
                subfields.add(new Subfield('a', loose));
            } else {
                repairs.add(new Repair(Repair.Kind.BAD_INDICATORS, tag, loose));
            }
        } else if (head.length() < indicators) {
            repairs.add(new Repair(Repair.Kind.BAD_INDICATORS, tag, head));
            head = head + " ".repeat(indicators - head.length());
        }
        int from = delimiter;
        while (from < entry.to()) {
            int to = delimiter(from + 1, entry.to());
            addSubfield(tag, from + 1, to, subfields);
            from = to;
        }
        dataFields.add(new DataField(tag, head, subfields));
    }

    private void addSubfield(String tag, int start, int to, List<Subfield> subfields) {
        int from = start;
        while (from < to && bytes[from] == ' ') {
            from++;
        }
        if (from > start && from < to) {
            repairs.add(new Repair(Repair.Kind.BAD_SUBFIELD_CODE, tag, " "));
        }
        if (from == to) {
            return;
        }
        if (bytes[from] > ' ' && bytes[from] < 0x7f) {
            int text = Math.min(from + codes, to);
            subfields.add(new Subfield((char) bytes[from], decode(text, to)));
            return;
        }
        String whole = decode(from, to);
        char code = whole.isEmpty() ? ' ' : whole.charAt(0);
        if (Character.isLetterOrDigit(code)) {
            subfields.add(new Subfield(code, whole.substring(1)));
        } else {
            repairs.add(new Repair(Repair.Kind.BAD_SUBFIELD_CODE, tag, whole));
            subfields.add(new Subfield('a', whole.strip()));
        }
    }

    private String decode(int from, int to) {
        return decoder.decode(verdict, bytes, from, to);
    }
}
