package id.titian.catalogue.marc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record by hand, for a title that came in a form of our own or in a sheet. Fields are kept
 * in the order in which they are added; what is null or blank is left out.
 */
public final class MarcBuilder {

    private final List<ControlField> controlFields = new ArrayList<>();
    private final List<DataField> dataFields = new ArrayList<>();
    private String leader = Leader.PLAIN;

    /**
     * Kind of the record.
     *
     * @param type leader/06, such as {@code a} for text or {@code r} for a thing
     * @param level leader/07, such as {@code m} for one work or {@code s} for a serial
     */
    public MarcBuilder kind(char type, char level) {
        leader = Leader.PLAIN.substring(0, 6) + type + level + Leader.PLAIN.substring(8);
        return this;
    }

    public MarcBuilder control(String tag, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            controlFields.add(new ControlField(tag, text));
        }
        return this;
    }

    /**
     * Adds a field.
     *
     * @param indicators two characters
     * @param codesAndTexts pairs: a code of one character, then its text
     * @throws IllegalArgumentException when the pairs are not whole
     */
    public MarcBuilder field(String tag, String indicators, @Nullable String... codesAndTexts) {
        if (codesAndTexts.length % 2 != 0 || indicators.length() != 2 || tag.length() != 3) {
            throw new IllegalArgumentException("field " + tag + ": pairs of code and text");
        }
        List<Subfield> subfields = new ArrayList<>();
        for (int i = 0; i < codesAndTexts.length; i += 2) {
            String code = codesAndTexts[i];
            String text = codesAndTexts[i + 1];
            if (code == null || code.length() != 1) {
                throw new IllegalArgumentException("field " + tag + ": code " + code);
            }
            if (text != null && !text.isBlank()) {
                subfields.add(new Subfield(code.charAt(0), text.strip()));
            }
        }
        if (!subfields.isEmpty()) {
            dataFields.add(new DataField(tag, indicators, subfields));
        }
        return this;
    }

    public MarcRecord build() {
        return new MarcRecord(
                MarcRecord.Format.BY_HAND,
                Leader.unicode(leader),
                controlFields,
                dataFields,
                new byte[0]);
    }
}
