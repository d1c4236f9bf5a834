package id.titian.catalogue.marc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record of ISO 2709 into fields. Not safe for threads. */
final class Iso2709Parser {

    private final TextDecoder decoder = new TextDecoder();
    private final @Nullable TextForm forced;

    /** With null the encoding of each record is told by its bytes. */
    Iso2709Parser(@Nullable TextForm forced) {
        this.forced = forced;
    }

    Reading parse(Position at, Iso2709Cutter.Piece piece) {
        byte[] bytes = piece.bytes();
        if (piece.tooLong()) {
            return rejected(at, bytes, Fault.Kind.RECORD_TOO_LONG, "");
        }
        if (bytes.length <= 1) {
            return rejected(at, bytes, Fault.Kind.NO_FIELDS, "");
        }
        List<Repair> repairs = new ArrayList<>(piece.repairs());
        Directory directory = Directory.of(bytes, repairs);
        if (directory == null) {
            Fault.Kind kind = piece.whole() ? Fault.Kind.NO_DIRECTORY : Fault.Kind.TRUNCATED;
            return rejected(at, bytes, kind, "directory");
        }
        List<Directory.Entry> entries = directory.entries();
        if (directory.beyond() && !piece.whole()) {
            return rejected(at, bytes, Fault.Kind.TRUNCATED, "");
        }
        MarcRecord record = fields(bytes, entries, repairs);
        if (record.controlFields().isEmpty() && record.dataFields().isEmpty()) {
            return rejected(at, bytes, Fault.Kind.NO_FIELDS, "directory");
        }
        return new Reading.Read(record, at, List.copyOf(repairs));
    }

    private Reading rejected(Position at, byte[] bytes, Fault.Kind kind, String where) {
        String detail = bytes.length + "";
        return new Reading.Rejected(at, controlNumber(bytes), new Fault(kind, where, detail));
    }

    /** Looks for 001 in a record that could not be read otherwise. */
    private @Nullable String controlNumber(byte[] bytes) {
        if (bytes.length < Leader.LENGTH) {
            return null;
        }
        Directory directory = Directory.of(bytes, new ArrayList<>());
        List<Directory.Entry> entries = directory == null ? List.of() : directory.entries();
        if (entries.isEmpty() || !entries.getFirst().tag().equals("001")) {
            return null;
        }
        Directory.Entry entry = entries.getFirst();
        int length = Math.min(entry.to() - entry.from(), 40);
        String text = new String(bytes, entry.from(), length, StandardCharsets.US_ASCII);
        String clean = TextDecoder.withoutControls(text).strip();
        return clean.isEmpty() ? null : clean;
    }

    private MarcRecord fields(byte[] bytes, List<Directory.Entry> entries, List<Repair> repairs) {
        TextVerdict verdict = TextVerdict.of(bytes, Leader.LENGTH, repairs);
        if (forced != null) {
            verdict = new TextVerdict(forced, verdict.controls());
        }
        if (verdict.controls()) {
            repairs.add(new Repair(Repair.Kind.CONTROL_CHARACTERS, "", ""));
        }
        FieldParser parser = new FieldParser(bytes, verdict, decoder, repairs);
        for (Directory.Entry entry : entries) {
            parser.add(entry);
        }
        String leader = new String(bytes, 0, Leader.LENGTH, StandardCharsets.ISO_8859_1);
        if (!Leader.seemsAt(bytes, 0)) {
            repairs.add(new Repair(Repair.Kind.LEADER_DAMAGED, "leader", leader));
        }
        return new MarcRecord(
                MarcRecord.Format.ISO_2709,
                Leader.unicode(leader),
                parser.controlFields(),
                parser.dataFields(),
                bytes);
    }
}
