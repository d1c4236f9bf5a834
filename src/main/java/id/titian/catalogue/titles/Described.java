package id.titian.catalogue.titles;

import id.titian.catalogue.marc.Bibliographic;
import id.titian.catalogue.marc.Contributor;
import id.titian.catalogue.marc.Form;
import id.titian.catalogue.marc.MarcRecord;
import id.titian.catalogue.marc.MarcWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A title as it is about to be kept: facts read out of its record, clean and bounded, and the
 * record itself, whole.
 *
 * @param source who gave the control number: field 003, else the file
 * @param workKey title, author, year and form, folded; unique to the record where these do not tell
 * @param hash SHA-256 of the record's bytes
 */
public record Described(
        String source,
        @Nullable String controlNumber,
        String workKey,
        boolean keyTells,
        Bibliographic facts,
        MarcRecord marc,
        byte[] record,
        byte[] hash,
        boolean sample) {
    private static final int LONGEST_KEY = 600;
    private static final int LONGEST_NUMBER = 200;

    /** Reads a record; its title must not be null. */
    public static Described of(MarcRecord marc, String file, boolean sample) {
        var facts = Bibliographic.of(marc);
        byte[] raw =
                marc.format() == MarcRecord.Format.BY_HAND ? MarcWriter.iso2709(marc) : marc.raw();
        byte[] hash = sha256(raw);
        var said = Clean.text(marc.control("003"), LONGEST_NUMBER).strip();
        var number = Clean.text(marc.controlNumber(), LONGEST_NUMBER).strip();
        var key = facts.workKey();
        return new Described(
                said.isEmpty() ? Clean.text(file, LONGEST_NUMBER) : said,
                number.isEmpty() ? null : number,
                key == null ? "#" + Base64.getEncoder().encodeToString(hash) : bounded(key),
                key != null,
                facts,
                marc,
                raw,
                hash,
                sample);
    }

    /** The same title, of which the control number is not believed. */
    public Described withoutNumber() {
        return new Described(source, null, workKey, keyTells, facts, marc, record, hash, sample);
    }

    /** Under which the record is remembered: its control number, failing that its hash. */
    public RecordKey key() {
        return controlNumber == null ? hashKey() : new RecordKey(source, controlNumber);
    }

    /** Under which a record without a believed control number is remembered. */
    public RecordKey hashKey() {
        return new RecordKey("#", Base64.getEncoder().encodeToString(hash));
    }

    public String title() {
        return Clean.text(facts.title(), 4000);
    }

    public String sortTitle() {
        var sort = facts.sortTitle() == null ? facts.title() : facts.sortTitle();
        return Clean.text(sort, 300).toLowerCase(Locale.ROOT);
    }

    public String responsibility() {
        return Clean.text(facts.responsibility(), 2000);
    }

    public List<String> contributors() {
        return Clean.texts(facts.contributors().stream().map(Contributor::name).toList(), 300);
    }

    public String series() {
        var texts =
                facts.series().stream()
                        .map(s -> s.number() == null ? s.title() : s.title() + " ; " + s.number())
                        .toList();
        return Clean.text(String.join(" | ", texts), 2000);
    }

    public boolean thing() {
        return facts.form() == Form.OBJECT;
    }

    public String recordFormat() {
        return switch (marc.format()) {
            case ISO_2709 -> "marc21";
            case MARCXML -> "marcxml";
            case BY_HAND -> "by-hand";
        };
    }

    /** What the database indexes must not be longer than a third of a page. */
    private static String bounded(String key) {
        var clean = Clean.text(key, Integer.MAX_VALUE);
        if (clean.length() <= LONGEST_KEY) return clean;
        byte[] whole = sha256(clean.getBytes(StandardCharsets.UTF_8));
        return clean.substring(0, LONGEST_KEY / 2)
                + "#"
                + Base64.getEncoder().encodeToString(whole);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A control number and who gave it. */
    public record RecordKey(String source, String number) {}
}
