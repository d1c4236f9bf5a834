package id.titian.catalogue.indonesian;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a word with hyphens in it is in the index: one word, several, or both. */
final class Compounds {
    private static final int ISSN_LENGTH = 8;
    private static final int ISBN_10_LENGTH = 10;
    private static final int ISBN_13_LENGTH = 13;
    private static final int MIN_JOINED = 3;

    /** Written apart by some and joined by others; all that follow the rules join them. */
    private static final Set<String> BOUND =
            Set.of(
                    "anti", "antar", "auto", "bio", "eks", "ekstra", "geo", "inter", "intra",
                    "maha", "makro", "mikro", "multi", "neo", "non", "pasca", "pra", "semi", "sub",
                    "super", "swa", "tuna", "ultra");

    private final Roots roots;

    Compounds(Roots roots) {
        this.roots = roots;
    }

    /** A word and how many places it stands after the one before (0: in the same place). */
    record Piece(String text, int increment) {}

    /** The pieces in order; never empty, and the word itself when nothing is to be parted. */
    List<Piece> of(String word) {
        if (word.indexOf('-') < 0) {
            String doubled = Reduplication.writtenOut(roots, word);
            return doubled == null ? List.of(new Piece(word, 1)) : said(doubled);
        }
        if (number(word)) {
            return ofNumber(word);
        }
        return Reduplication.root(roots, word) == null ? parts(word) : said(word);
    }

    private static List<Piece> said(String word) {
        int hyphen = word.indexOf('-');
        String first = word.substring(0, hyphen);
        String second = word.substring(hyphen + 1);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(word, 1));
        pieces.add(new Piece(first, 0));
        if (!second.equals(first)) {
            pieces.add(new Piece(second, 0));
        }
        return pieces;
    }

    private static List<Piece> parts(String word) {
        List<Piece> pieces = new ArrayList<>();
        String bound = "";
        for (String part : word.split("-", -1)) {
            if (bound.isEmpty() && binds(part)) {
                bound = part;
            } else if (bound.isEmpty() || (part.length() >= MIN_JOINED && Letters.allLatin(part))) {
                add(pieces, bound + part);
                bound = "";
            } else {
                add(pieces, bound);
                add(pieces, part);
                bound = "";
            }
        }
        add(pieces, bound);
        return pieces.isEmpty() ? List.of(new Piece(word, 1)) : pieces;
    }

    private static boolean binds(String part) {
        return (part.length() < MIN_JOINED && Letters.allLatin(part)) || BOUND.contains(part);
    }

    private static void add(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, 1));
        }
    }

    private static boolean number(String word) {
        int last = word.length() - 1;
        for (int i = 0; i <= last; i++) {
            char sign = word.charAt(i);
            boolean check = sign == 'x' && i == last;
            if (!Letters.digit(sign) && sign != '-' && !check) {
                return false;
            }
        }
        return true;
    }

    /** An ISBN is one word; four and four figures may be an ISSN or two years, so they are both. */
    private static List<Piece> ofNumber(String word) {
        String joined = word.replace("-", "");
        int figures = joined.length();
        if (figures == ISBN_10_LENGTH || figures == ISBN_13_LENGTH) {
            return List.of(new Piece(joined, 1));
        }
        List<Piece> pieces = parts(word);
        if (figures == ISSN_LENGTH && pieces.size() == 2) {
            return List.of(pieces.getFirst(), new Piece(joined, 0), pieces.getLast());
        }
        return pieces;
    }
}
