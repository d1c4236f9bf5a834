package id.titian.programmes;

import id.titian.web.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A programme as somebody typed it. */
public record ProgrammeForm(
        String titleId,
        String titleEn,
        String aboutId,
        String aboutEn,
        String theme,
        String form,
        String place,
        String need,
        String partner,
        List<String> partnerBrings,
        String language,
        String capacity,
        String digital) {
    public ProgrammeForm(
            @Nullable String titleId,
            @Nullable String titleEn,
            @Nullable String aboutId,
            @Nullable String aboutEn,
            @Nullable String theme,
            @Nullable String form,
            @Nullable String place,
            @Nullable String need,
            @Nullable String partner,
            @Nullable List<String> partnerBrings,
            @Nullable String language,
            @Nullable String capacity,
            @Nullable String digital) {
        this.titleId = Typed.line(titleId);
        this.titleEn = Typed.line(titleEn);
        this.aboutId = Typed.block(aboutId);
        this.aboutEn = Typed.block(aboutEn);
        this.theme = Typed.line(theme);
        this.form = Typed.line(form);
        this.place = Typed.line(place);
        this.need = Typed.line(need);
        this.partner = Typed.line(partner);
        this.partnerBrings = Typed.choices(partnerBrings);
        this.language = Typed.line(language);
        this.capacity = Typed.line(capacity);
        this.digital = Typed.line(digital);
    }

    /** A form to begin with, for a need that is to be answered, or none. */
    public static ProgrammeForm empty(String place, String need) {
        return new ProgrammeForm(
                "", "", "", "", "", "class", place, need, "", List.of(), "id", "", "");
    }

    /** A programme as it stands, to be changed. */
    public static ProgrammeForm of(Programme known) {
        return new ProgrammeForm(
                known.titleId(),
                known.titleEn(),
                known.aboutId(),
                known.aboutEn(),
                known.theme(),
                known.form(),
                known.place(),
                known.needId() == null ? "" : known.needId().toString(),
                known.partner(),
                List.of(known.partnerBrings()),
                known.language(),
                String.valueOf(known.capacity()),
                known.digital() ? "yes" : "");
    }

    public boolean isDigital() {
        return !digital.isEmpty();
    }
}
