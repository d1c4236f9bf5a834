package id.titian.programmes.seats;

import id.titian.web.Typed;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration as somebody typed it.
 *
 * @param key made with the form, so that pressing twice registers once
 * @param website a field people do not see and leave empty; programs fill it
 */
public record RegistrationForm(
        String card,
        String nickname,
        String party,
        List<String> needs,
        String note,
        String partner,
        String key,
        String website) {
    public RegistrationForm(
            @Nullable String card,
            @Nullable String nickname,
            @Nullable String party,
            @Nullable List<String> needs,
            @Nullable String note,
            @Nullable String partner,
            @Nullable String key,
            @Nullable String website) {
        this.card = Typed.line(card);
        this.nickname = Typed.line(nickname);
        this.party = Typed.line(party).isEmpty() ? "1" : Typed.line(party);
        this.needs = Typed.choices(needs);
        this.note = Typed.line(note);
        this.partner = Typed.line(partner);
        this.key = Typed.line(key).toLowerCase(Locale.ROOT);
        this.website = Typed.line(website);
    }

    /** A blank form with a key of its own that nobody can guess. */
    public static RegistrationForm blank() {
        var key = UUID.randomUUID().toString();
        return new RegistrationForm("", "", "1", List.of(), "", "", key, "");
    }

    /** The same without what only staff may say. */
    RegistrationForm fromOutside() {
        return new RegistrationForm(card, nickname, party, needs, note, "", key, website);
    }
}
