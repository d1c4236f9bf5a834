package id.titian.catalogue.imports;

/** Cells of a sheet that no spreadsheet takes for a formula. */
public final class Sheet {
    private Sheet() {}

    /** The text, behind an apostrophe where it begins like a formula. */
    public static String cell(String text) {
        if (text.isEmpty()) return text;
        return "=+-@\t\r\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
