package id.titian.catalogue.marc;

import java.util.Locale;

/** What a title is to the one who takes it home. */
public enum Form {
    BOOK,
    LARGE_PRINT,
    BRAILLE,
    AUDIO,
    VIDEO,
    MAP,
    MUSIC,
    SERIAL,
    COMPUTER_FILE,
    ELECTRONIC,
    /** A thing: a game, a tool, a magnifier. */
    OBJECT,
    IMAGE,
    /** A kit of several kinds. */
    MIXED;

    /** Lower case with hyphens, as in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
