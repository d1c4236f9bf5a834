package id.titian.catalogue.marc;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of XML into its record elements without parsing it, so that a fault in one record
 * is a fault of that record alone. What stands outside of records (declaration, document type,
 * collection) is never interpreted.
 */
final class XmlCutter {

    /**
     * One record element.
     *
     * @param line line on which it begins, from 1
     * @param whole whether its end was found
     */
    record Piece(long offset, int line, byte[] bytes, boolean whole) {}

    private static final int LONGEST_PREFIX = 40;
    private static final int MOST_UNCLOSED = 16;

    private final Window window;
    private int unclosed;

    XmlCutter(Window window) {
        this.window = window;
    }

    @Nullable Piece next() {
        while (leaveToRecord()) {
            int end = endOfElement();
            boolean whole = end > 0;
            int length = whole ? end : shown(-end);
            if (whole || ofMarc(length)) {
                byte[] bytes = window.copy(0, length);
                Piece piece = new Piece(window.offset(), window.line(), bytes, whole);
                // Behind a record without end only its first byte is left: the next may be near.
                window.leave(whole ? end : 1);
                return piece;
            }
            window.leave(1);
        }
        return null;
    }

    private int shown(int length) {
        return Math.min(length, window.size());
    }

    /** Whether a record without end holds MARC fields; the envelopes of OAI-PMH do not. */
    private boolean ofMarc(int length) {
        int behind = window.findBehind("field", 0, length);
        return behind >= 0 && behind <= length || !window.has(length + 1);
    }

    private boolean leaveToRecord() {
        int at = window.find('<', 0, Iso2709.LONGEST);
        while (at >= 0 || window.has(Iso2709.LONGEST)) {
            if (at >= 0 && tagAt(at, false)) {
                window.leave(at);
                return true;
            }
            int behind = at < 0 ? Iso2709.LONGEST : behindMarkup(at);
            window.leave(behind);
            at = window.find('<', 0, Iso2709.LONGEST);
        }
        window.leave(window.size());
        return false;
    }

    /** Place behind the comment, section or instruction here; else behind this one byte. */
    private int behindMarkup(int at) {
        String close = null;
        if (window.looksAt("<!--", at)) {
            close = "-->";
        } else if (window.looksAt("<![CDATA[", at)) {
            close = "]]>";
        } else if (window.looksAt("<?", at)) {
            close = "?>";
        }
        if (close == null || unclosed >= MOST_UNCLOSED) {
            return at + 1;
        }
        int behind = window.findBehind(close, at + 2, Iso2709.LONGEST);
        unclosed += behind < 0 ? 1 : 0;
        return behind < 0 ? at + 1 : behind;
    }

    /** Place behind the element that begins at 0; negative when another begins before its end. */
    private int endOfElement() {
        int at = window.find('>', 1, Iso2709.LONGEST);
        if (at > 0 && window.at(at - 1) == '/') {
            return at + 1;
        }
        at = window.find('<', 1, Iso2709.LONGEST);
        while (at > 0) {
            if (tagAt(at, true)) {
                int close = window.find('>', at, Iso2709.LONGEST);
                return close < 0 ? -Iso2709.LONGEST : close + 1;
            }
            if (tagAt(at, false)) {
                return -at;
            }
            at = window.find('<', behindMarkup(at), Iso2709.LONGEST);
        }
        return -Iso2709.LONGEST;
    }

    /** Whether a tag of the name record stands here, with any prefix. */
    private boolean tagAt(int at, boolean closing) {
        int name = at + 1;
        if (closing) {
            if (!window.has(name + 1) || window.at(name) != '/') {
                return false;
            }
            name++;
        }
        int i = name;
        while (i < name + LONGEST_PREFIX && window.has(i + 1) && inName(window.at(i))) {
            i++;
        }
        if (window.has(i + 1) && window.at(i) == ':' && i > name) {
            i++;
        } else {
            i = name;
        }
        return window.looksAt("record", i) && window.has(i + 7) && !inName(window.at(i + 6));
    }

    private static boolean inName(int octet) {
        return octet >= 0x80 || Character.isLetterOrDigit(octet) || "-_.".indexOf(octet) >= 0;
    }
}
