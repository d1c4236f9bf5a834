package id.titian.partners;

import id.titian.web.Typed;
import org.jspecify.annotations.Nullable;

/** An organisation as somebody typed it. */
public record PartnerForm(
        String code, String name, String kind, String aboutId, String aboutEn, String source) {
    public PartnerForm(
            @Nullable String code,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String aboutId,
            @Nullable String aboutEn,
            @Nullable String source) {
        this.code = Typed.line(code);
        this.name = Typed.line(name);
        this.kind = Typed.line(kind);
        this.aboutId = Typed.block(aboutId);
        this.aboutEn = Typed.block(aboutEn);
        this.source = Typed.line(source);
    }

    static PartnerForm empty() {
        return new PartnerForm("", "", "community", "", "", "");
    }

    static PartnerForm of(Organisation known) {
        return new PartnerForm(
                known.code(),
                known.name(),
                known.kind(),
                known.aboutId(),
                known.aboutEn(),
                known.source());
    }
}
