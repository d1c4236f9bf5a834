package id.titian.catalogue.marc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One MARC record, never changed once made. The text is Unicode whatever the source was, and the
 * leader says so; {@link #raw} is the source itself, byte for byte.
 */
public final class MarcRecord {

    /** In what the record came. */
    public enum Format {
        ISO_2709,
        MARCXML,
        BY_HAND
    }

    private final Format format;
    private final String leader;
    private final List<ControlField> controlFields;
    private final List<DataField> dataFields;
    private final byte[] raw;

    MarcRecord(
            Format format,
            String leader,
            List<ControlField> controlFields,
            List<DataField> dataFields,
            byte[] raw) {
        this.format = format;
        this.leader = leader;
        this.controlFields = List.copyOf(controlFields);
        this.dataFields = List.copyOf(dataFields);
        this.raw = raw;
    }

    public Format format() {
        return format;
    }

    /** Always 24 characters; position 9 is {@code a}. */
    public String leader() {
        return leader;
    }

    public List<ControlField> controlFields() {
        return controlFields;
    }

    public List<DataField> dataFields() {
        return dataFields;
    }

    /**
     * The bytes the record came in: of ISO 2709 from the leader to the record terminator, of
     * MARCXML the record element. A record made by hand has none.
     */
    public byte[] raw() {
        return raw.clone();
    }

    /** Text of 001, trimmed, or null. */
    public @Nullable String controlNumber() {
        String text = control("001");
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Text of the first control field with this tag, untrimmed: its places have meaning. */
    public @Nullable String control(String tag) {
        for (ControlField field : controlFields) {
            if (field.tag().equals(tag)) {
                return field.text();
            }
        }
        return null;
    }

    /** All control fields with this tag: 006 and 007 repeat. */
    public List<String> controls(String tag) {
        List<String> found = new ArrayList<>();
        for (ControlField field : controlFields) {
            if (field.tag().equals(tag)) {
                found.add(field.text());
            }
        }
        return found;
    }

    /** All data fields with this tag, in order. */
    public List<DataField> fields(String tag) {
        List<DataField> found = new ArrayList<>();
        for (DataField field : dataFields) {
            if (field.tag().equals(tag)) {
                found.add(field);
            }
        }
        return found;
    }

    /** The first such subfield that is not blank, trimmed, or null. */
    public @Nullable String first(String tag, char code) {
        for (DataField field : dataFields) {
            if (field.tag().equals(tag)) {
                String text = field.first(code);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    /** All such subfields that are not blank, trimmed, in order. */
    public List<String> all(String tag, char code) {
        List<String> found = new ArrayList<>();
        for (DataField field : dataFields) {
            if (field.tag().equals(tag)) {
                found.addAll(field.all(String.valueOf(code)));
            }
        }
        return found;
    }

    /** The fields 880 that give this tag in its own script, told by their subfield 6. */
    public List<DataField> linked(String tag) {
        List<DataField> found = new ArrayList<>();
        for (DataField field : fields("880")) {
            String link = field.first('6');
            if (link != null && link.startsWith(tag)) {
                found.add(field);
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return "MarcRecord[" + controlNumber() + ", " + dataFields.size() + " data fields]";
    }
}
