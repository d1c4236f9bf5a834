package id.titian.catalogue.titles;

import id.titian.kernel.Refusals;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A copy as the office types it. */
public record ItemForm(
        @Nullable String barcode,
        @Nullable String place,
        @Nullable String shelf,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String note) {
    public static final List<String> KINDS =
            List.of("book", "reference", "thing", "digital-device");

    /** What the office may say of a copy; the rest is said by lending. */
    public static final List<String> STATES =
            List.of("available", "missing", "in-repair", "withdrawn");

    static final ItemForm EMPTY = new ItemForm("", "", "", "book", "available", "");

    ItemForm clean() {
        return new ItemForm(
                some(barcode), some(place), some(shelf), some(kind), some(state), some(note));
    }

    Refusals check(Collection<String> places) {
        var refusals = new Refusals();
        refusals.addIf(text(barcode).isEmpty(), "barcode", "required");
        refusals.addIf(
                !text(barcode).matches("[\\p{L}\\p{N}._/-]{0,60}"), "barcode", "catalogue-barcode");
        refusals.addIf(!places.contains(text(place)), "place", "unknown-choice");
        refusals.addIf(text(shelf).length() > 100, "shelf", "too-long", 100);
        refusals.addIf(text(note).length() > 500, "note", "too-long", 500);
        refusals.addIf(!KINDS.contains(text(kind)), "kind", "unknown-choice");
        refusals.addIf(!STATES.contains(text(state)), "state", "unknown-choice");
        return refusals;
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String some(@Nullable String text) {
        return Clean.text(text, 1000).strip();
    }
}
