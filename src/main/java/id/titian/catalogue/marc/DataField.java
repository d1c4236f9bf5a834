package id.titian.catalogue.marc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field with indicators and subfields.
 *
 * @param indicators two characters in MARC 21; other formats of ISO 2709 may have up to nine
 */
public record DataField(String tag, String indicators, List<Subfield> subfields) {

    public DataField {
        subfields = List.copyOf(subfields);
    }

    /** The indicator at a place, from 1; a blank where there is none. */
    public char indicator(int place) {
        return place <= indicators.length() ? indicators.charAt(place - 1) : ' ';
    }

    /** The first subfield with this code that is not blank, trimmed. */
    public @Nullable String first(char code) {
        for (Subfield subfield : subfields) {
            if (subfield.code() == code && !subfield.text().isBlank()) {
                return subfield.text().strip();
            }
        }
        return null;
    }

    /** All subfields whose code is one of these and that are not blank, trimmed, in order. */
    public List<String> all(String codes) {
        List<String> found = new ArrayList<>();
        for (Subfield subfield : subfields) {
            if (codes.indexOf(subfield.code()) >= 0 && !subfield.text().isBlank()) {
                found.add(subfield.text().strip());
            }
        }
        return found;
    }
}
