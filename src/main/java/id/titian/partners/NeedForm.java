package id.titian.partners;

import id.titian.web.Typed;
import org.jspecify.annotations.Nullable;

/** A need as somebody wrote it down. */
public record NeedForm(
        String who,
        String peopleAbout,
        String partner,
        String village,
        String setting,
        String heardOn,
        String language,
        String theme,
        String words) {
    public NeedForm(
            @Nullable String who,
            @Nullable String peopleAbout,
            @Nullable String partner,
            @Nullable String village,
            @Nullable String setting,
            @Nullable String heardOn,
            @Nullable String language,
            @Nullable String theme,
            @Nullable String words) {
        this.who = Typed.line(who);
        this.peopleAbout = Typed.line(peopleAbout);
        this.partner = Typed.line(partner);
        this.village = Typed.line(village);
        this.setting = Typed.line(setting);
        this.heardOn = Typed.line(heardOn);
        this.language = Typed.line(language);
        this.theme = Typed.line(theme);
        this.words = Typed.block(words);
    }

    /** The same, passed on by a certain partner whatever was typed. */
    NeedForm through(String code) {
        return new NeedForm(
                who, peopleAbout, code, village, setting, heardOn, language, theme, words);
    }
}
