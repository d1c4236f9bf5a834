package id.titian.directory;

import id.titian.web.Address;
import id.titian.web.Typed;

/**
 * What a reader looks for.
 *
 * @param kind one of {@link EntryRules#KINDS}, or empty for all
 * @param q words, may be empty
 * @param from code of the village to start from, or empty
 */
public record Asked(String kind, String q, String from) {
    static final int LONGEST = 200;

    static Asked of(String kind, String q, String from) {
        var words = Typed.line(q);
        return new Asked(
                EntryRules.KINDS.contains(kind) ? kind : "",
                words.substring(0, Math.min(LONGEST, words.length())),
                from);
    }

    /** Address of the list as it was asked for. */
    public Address list() {
        return Address.of("/directory").with("kind", kind).with("q", q).with("from", from);
    }

    /** The same with another kind. */
    public Address ofKind(String other) {
        return list().with("kind", other);
    }

    /** Address of the sheet of paper for the same kind. */
    public Address leaflet() {
        return Address.of("/directory/leaflet").with("kind", kind).with("from", from);
    }
}
