package id.titian.catalogue.marc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a stream of ISO 2709 into records, finding the next one again after any damage. */
final class Iso2709Cutter {

    /**
     * One record as it was cut.
     *
     * @param whole whether the file went on behind it or its terminator was seen
     * @param tooLong whether only the first bytes are here because it was beyond all bounds
     */
    record Piece(long offset, byte[] bytes, List<Repair> repairs, boolean whole, boolean tooLong) {}

    private static final int HEAD_OF_TOO_LONG = 4096;

    private final Window window;
    private long clearUntil;

    Iso2709Cutter(Window window) {
        this.window = window;
    }

    @Nullable Piece next() {
        leaveFiller();
        if (!window.has(1)) {
            return null;
        }
        int stop = terminator();
        if (stop < 0 && window.size() >= Iso2709.LONGEST) {
            return tooLong();
        }
        List<Repair> repairs = new ArrayList<>(2);
        int shown = stop < 0 ? window.size() : stop + 1;
        leaveGarbage(shown, repairs);
        return cut(stop < 0 ? -1 : terminator(), repairs);
    }

    /** Five blanks before a letter are a leader whose length was never filled in. */
    private boolean blankLeader() {
        for (int i = 0; i < 5; i++) {
            if (!window.has(i + 1) || window.at(i) != ' ') {
                return false;
            }
        }
        return window.has(12) && Character.isLowerCase(window.at(5)) && window.at(10) == '2';
    }

    private void leaveFiller() {
        if (window.looksAt("\u00ef\u00bb\u00bf", 0)) {
            window.leave(3);
        }
        while (window.has(1) && (filler() || window.at(0) == Iso2709.RECORD_END)) {
            window.leave(1);
        }
    }

    private boolean filler() {
        return Iso2709.filler(window.at(0)) && !blankLeader();
    }

    /** Place of the next record terminator, or -1; remembers how far it has looked. */
    private int terminator() {
        int from = (int) Math.max(0, clearUntil - window.offset());
        int stop = window.find(Iso2709.RECORD_END, from, Iso2709.LONGEST);
        int clear = stop < 0 ? Math.min(window.size(), Iso2709.LONGEST) : stop;
        clearUntil = window.offset() + clear;
        return stop;
    }

    private void leaveGarbage(int shown, List<Repair> repairs) {
        byte[] bytes = window.copy(0, Math.min(shown, Leader.LENGTH));
        if (Leader.seemsAt(bytes, 0)) {
            return;
        }
        byte[] all = window.copy(0, shown);
        for (int from = 1; from + Leader.LENGTH < all.length; from++) {
            if (Leader.holdsAt(all, from)) {
                repairs.add(new Repair(Repair.Kind.SKIPPED_BYTES, "leader", "" + from));
                window.leave(from);
                return;
            }
        }
    }

    private Piece cut(int stop, List<Repair> repairs) {
        byte[] head = window.copy(0, Math.min(window.size(), Leader.LENGTH));
        int said = Leader.seemsAt(head, 0) ? Leader.number(head, 0, 5) : -1;
        int real = stop < 0 ? window.size() : stop + 1;
        if (said == real && stop >= 0) {
            return piece(real, repairs, true);
        }
        if (said > 0 && said < real && endsBefore(said)) {
            repairs.add(new Repair(Repair.Kind.TERMINATOR_MISSING, "", ""));
            return piece(said - 1, repairs, true);
        }
        if (stop < 0) {
            repairs.add(new Repair(Repair.Kind.TERMINATOR_MISSING, "", ""));
            return piece(real, repairs, false);
        }
        if (said > real && strayTerminator(said, real)) {
            repairs.add(new Repair(Repair.Kind.STRAY_TERMINATOR, "", "" + real));
            return piece(said, repairs, true);
        }
        if (said > 0) {
            String detail = said + " ≠ " + real;
            repairs.add(new Repair(Repair.Kind.WRONG_LENGTH, "leader/00-04", detail));
        }
        return piece(real, repairs, true);
    }

    /** Whether the last field ends where the leader says and the next record follows at once. */
    private boolean endsBefore(int said) {
        return window.at(said - 2) == Iso2709.FIELD_END && recordAt(said - 1);
    }

    private boolean strayTerminator(int said, int real) {
        return window.has(said)
                && window.at(said - 1) == Iso2709.RECORD_END
                && window.at(said - 2) == Iso2709.FIELD_END
                && !recordAt(real);
    }

    private boolean recordAt(int place) {
        int from = place;
        while (from < place + 8 && window.has(from + 1) && Iso2709.filler(window.at(from))) {
            from++;
        }
        return window.has(from + Leader.LENGTH)
                && Leader.seemsAt(window.copy(from, from + Leader.LENGTH), 0);
    }

    private Piece piece(int length, List<Repair> repairs, boolean whole) {
        long offset = window.offset();
        byte[] bytes = window.copy(0, length);
        window.leave(length);
        return new Piece(offset, bytes, repairs, whole, false);
    }

    private Piece tooLong() {
        long offset = window.offset();
        byte[] head = window.copy(0, HEAD_OF_TOO_LONG);
        int stop = -1;
        while (stop < 0 && window.has(1)) {
            stop = terminator();
            window.leave(stop < 0 ? Math.min(window.size(), Iso2709.LONGEST) : stop + 1);
        }
        return new Piece(offset, head, List.of(), true, true);
    }
}
