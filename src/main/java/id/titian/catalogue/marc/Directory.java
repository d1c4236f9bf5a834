package id.titian.catalogue.marc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of fields at the head of an ISO 2709 record, put right where it is wrong. */
final class Directory {

    /** One field: its tag and where its bytes are, the field terminator left out. */
    record Entry(String tag, int from, int to) {}

    private static final int ENTRY = 12;

    private final byte[] bytes;
    private final List<Repair> repairs;
    private final int count;
    private final int base;
    private boolean beyond;

    private Directory(byte[] bytes, int end, List<Repair> repairs) {
        this.bytes = bytes;
        this.repairs = repairs;
        this.count = (end - Leader.LENGTH) / ENTRY;
        this.base = end + 1;
    }

    /** Finds the directory, or null when there is none to be found. */
    static @Nullable Directory of(byte[] bytes, List<Repair> repairs) {
        int said = Leader.number(bytes, 12, 5);
        if (said > Leader.LENGTH
                && said <= bytes.length
                && bytes[said - 1] == Iso2709.FIELD_END
                && (said - 1 - Leader.LENGTH) % ENTRY == 0) {
            return new Directory(bytes, said - 1, repairs);
        }
        int end = Leader.LENGTH;
        while (end < bytes.length && bytes[end] >= ' ') {
            end++;
        }
        if (end >= bytes.length || end < Leader.LENGTH + ENTRY) {
            return null;
        }
        if (end + 1 == said) {
            repairs.add(new Repair(Repair.Kind.DIRECTORY, "directory", ""));
        } else {
            String detail = said + " ≠ " + (end + 1);
            repairs.add(new Repair(Repair.Kind.BASE_ADDRESS, "leader/12-16", detail));
        }
        return new Directory(bytes, end, repairs);
    }

    /** Whether an entry points behind the end of the record; known once entries were asked for. */
    boolean beyond() {
        return beyond;
    }

    List<Entry> entries() {
        List<Entry> exact = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Entry entry = entry(i);
            if (entry != null && exact(entry)) {
                exact.add(entry);
            }
        }
        return exact.size() == count ? exact : mended();
    }

    private @Nullable Entry entry(int index) {
        int at = Leader.LENGTH + index * ENTRY;
        int length = Leader.number(bytes, at + 3, 4);
        int start = Leader.number(bytes, at + 7, 5);
        if (length < 1 || start < 0) {
            return null;
        }
        if (base + start + length > bytes.length) {
            beyond = true;
            return null;
        }
        return new Entry(tag(at), base + start, base + start + length - 1);
    }

    private boolean exact(Entry entry) {
        return bytes[entry.to()] == Iso2709.FIELD_END
                && (entry.from() == base || bytes[entry.from() - 1] == Iso2709.FIELD_END);
    }

    private String tag(int at) {
        byte[] tag = new byte[3];
        boolean odd = false;
        for (int i = 0; i < 3; i++) {
            byte b = bytes[at + i];
            boolean good = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
            tag[i] = good ? b : (byte) '9';
            odd |= !good;
        }
        String name = new String(tag, StandardCharsets.ISO_8859_1);
        if (odd) {
            repairs.add(new Repair(Repair.Kind.BAD_TAG, name, ""));
        }
        return name;
    }

    /** Counts the fields out by their terminators; failing that, trusts what stays in bounds. */
    private List<Entry> mended() {
        List<int[]> runs = runs();
        List<Entry> entries = new ArrayList<>(count);
        boolean counted = runs.size() == count;
        for (int i = 0; i < count; i++) {
            Entry entry = entry(i);
            if (counted) {
                int[] run = runs.get(i);
                entries.add(new Entry(tag(Leader.LENGTH + i * ENTRY), run[0], run[1]));
            } else if (entry != null) {
                entries.add(entry);
            }
        }
        if (counted) {
            repairs.add(new Repair(Repair.Kind.DIRECTORY, "directory", ""));
        } else {
            String detail = (count - entries.size()) + " / " + count;
            repairs.add(new Repair(Repair.Kind.FIELDS_LOST, "directory", detail));
        }
        return entries;
    }

    private List<int[]> runs() {
        List<int[]> runs = new ArrayList<>(count);
        int from = base;
        for (int i = base; i < bytes.length; i++) {
            if (bytes[i] == Iso2709.FIELD_END) {
                runs.add(new int[] {from, i});
                from = i + 1;
            }
        }
        return runs;
    }
}
