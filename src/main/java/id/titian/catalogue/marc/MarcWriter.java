package id.titian.catalogue.marc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A record as MARCXML, as ISO 2709 in UTF-8, or as lines for people. */
public final class MarcWriter {

    private static final String OPEN =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n";
    private static final String CLOSE = "</collection>\n";
    private static final int LONGEST_FIELD = 9_999;
    private static final int LONGEST_RECORD = 99_999;

    private MarcWriter() {}

    /** A whole MARCXML document of UTF-8 with these records. */
    public static byte[] marcxml(Iterable<MarcRecord> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try {
            marcxml(records, bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory refused bytes", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a whole MARCXML document, record by record; the stream stays open.
     *
     * @throws IOException when the stream does not take the bytes
     */
    public static void marcxml(Iterable<MarcRecord> records, OutputStream out) throws IOException {
        out.write(OPEN.getBytes(StandardCharsets.UTF_8));
        for (MarcRecord record : records) {
            out.write(XmlText.of(record).getBytes(StandardCharsets.UTF_8));
        }
        out.write(CLOSE.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The record in ISO 2709. Lengths beyond what the format can say (9,999 bytes of a field,
     * 99,999 of a record) are written as that bound; readers that count terminators, as this
     * package does, still read such a record whole.
     */
    public static byte[] iso2709(MarcRecord record) {
        StringBuilder directory = new StringBuilder();
        ByteArrayOutputStream data = new ByteArrayOutputStream(2048);
        for (ControlField field : record.controlFields()) {
            append(field.tag(), unmarked(field.text()), directory, data);
        }
        for (DataField field : record.dataFields()) {
            StringBuilder text = new StringBuilder(unmarked(field.indicators()));
            for (Subfield subfield : field.subfields()) {
                text.append((char) Iso2709.DELIMITER).append(subfield.code());
                text.append(unmarked(subfield.text()));
            }
            append(field.tag(), text.toString(), directory, data);
        }
        directory.append((char) Iso2709.FIELD_END);
        data.write(Iso2709.RECORD_END);
        int base = Leader.LENGTH + directory.length();
        String leader =
                digits(Math.min(base + data.size(), LONGEST_RECORD), 5)
                        + record.leader().substring(5, 12)
                        + digits(Math.min(base, LONGEST_RECORD), 5)
                        + record.leader().substring(17, 20)
                        + "4500";
        ByteArrayOutputStream out = new ByteArrayOutputStream(base + data.size());
        out.writeBytes((leader + directory).getBytes(StandardCharsets.UTF_8));
        out.writeBytes(data.toByteArray());
        return out.toByteArray();
    }

    private static void append(
            String tag, String text, StringBuilder directory, ByteArrayOutputStream data) {
        byte[] bytes = (text + (char) Iso2709.FIELD_END).getBytes(StandardCharsets.UTF_8);
        directory.append(tag);
        directory.append(digits(Math.min(bytes.length, LONGEST_FIELD), 4));
        directory.append(digits(Math.min(data.size(), LONGEST_RECORD), 5));
        data.writeBytes(bytes);
    }

    private static String digits(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(width - digits.length()) + digits;
    }

    private static String unmarked(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                return TextDecoder.withoutControls(text);
            }
        }
        return text;
    }

    /** One line for each field: tag, indicators, and each subfield behind {@code $} and code. */
    public static List<String> lines(MarcRecord record) {
        List<String> lines = new ArrayList<>();
        lines.add("LDR    " + record.leader());
        for (ControlField field : record.controlFields()) {
            lines.add(field.tag() + "    " + field.text());
        }
        for (DataField field : record.dataFields()) {
            StringBuilder line = new StringBuilder(field.tag()).append(' ');
            line.append(field.indicators().replace(' ', '_'));
            for (Subfield subfield : field.subfields()) {
                line.append(
                        String.format(Locale.ROOT, " $%c %s", subfield.code(), subfield.text()));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
