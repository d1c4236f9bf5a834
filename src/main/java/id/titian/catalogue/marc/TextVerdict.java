package id.titian.catalogue.marc;

import java.util.List;

/**
 * Tells the encoding of a record by its bytes; what the leader says is only heard as a witness.
 *
 * @param controls whether control characters are in the text, to be taken out
 */
record TextVerdict(TextForm form, boolean controls) {

    private static final String LEADER = "leader/09";

    static TextVerdict of(byte[] bytes, int from, List<Repair> repairs) {
        Utf8Count count = Utf8Count.of(bytes, from);
        boolean said = bytes[9] == 'a';
        TextForm form = form(bytes, from, count, said);
        if (form == TextForm.UTF_8 && !said) {
            repairs.add(new Repair(Repair.Kind.UTF8_NOT_SAID, LEADER, "" + (char) bytes[9]));
        }
        if (form == TextForm.UTF_8 && count.wrong() > 0) {
            repairs.add(new Repair(Repair.Kind.BAD_BYTES, "", "" + count.wrong()));
        }
        if (form == TextForm.LATIN_1 || form == TextForm.DANMARC) {
            repairs.add(new Repair(Repair.Kind.LATIN1, LEADER, form.name()));
        }
        if (form != TextForm.UTF_8 && form != TextForm.ASCII && said) {
            repairs.add(new Repair(Repair.Kind.UTF8_NOT_KEPT, LEADER, form.name()));
        }
        return new TextVerdict(form, count.controls());
    }

    private static TextForm form(byte[] bytes, int from, Utf8Count count, boolean said) {
        if (count.escapes() && (count.wrong() > 0 || count.right() == 0)) {
            return TextForm.MARC_8;
        }
        if (count.right() == 0 && count.wrong() == 0) {
            return TextForm.ASCII;
        }
        // One cut character in a long record must not turn all its other text into rubbish.
        int needed = said ? 2 : 4;
        if (count.right() > 0 && count.right() >= needed * count.wrong()) {
            return TextForm.UTF_8;
        }
        if (LatinWitness.says(bytes, from)) {
            return DanMarc.escapes(bytes, from) >= 3 ? TextForm.DANMARC : TextForm.LATIN_1;
        }
        return TextForm.MARC_8;
    }
}
