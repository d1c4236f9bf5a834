package id.titian.catalogue.marc;

/** One record as the text of a MARCXML element. */
final class XmlText {

    private final StringBuilder xml = new StringBuilder(4096);

    private XmlText() {}

    /** The element without a namespace of its own: it takes that of the document around it. */
    static String of(MarcRecord record) {
        XmlText text = new XmlText();
        text.xml.append("<record>\n  <leader>");
        text.escape(record.leader());
        text.xml.append("</leader>\n");
        for (ControlField field : record.controlFields()) {
            text.xml.append("  <controlfield");
            text.attribute("tag", field.tag());
            text.xml.append('>');
            text.escape(field.text());
            text.xml.append("</controlfield>\n");
        }
        record.dataFields().forEach(text::add);
        return text.xml.append("</record>\n").toString();
    }

    private void add(DataField field) {
        xml.append("  <datafield");
        attribute("tag", field.tag());
        for (int i = 1; i <= Math.max(2, field.indicators().length()); i++) {
            attribute("ind" + i, String.valueOf(field.indicator(i)));
        }
        xml.append(">\n");
        for (Subfield subfield : field.subfields()) {
            xml.append("    <subfield");
            attribute("code", String.valueOf(subfield.code()));
            xml.append('>');
            escape(subfield.text());
            xml.append("</subfield>\n");
        }
        xml.append("  </datafield>\n");
    }

    private void attribute(String name, String value) {
        xml.append(' ').append(name).append("=\"");
        escape(value);
        xml.append('"');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\r' -> xml.append("&#13;");
                default -> xml.append(allowed(text, i) ? c : '\ufffd');
            }
        }
    }

    /**
     * Whether XML 1.0 may carry the character: no controls, no halves of pairs, no non-characters.
     */
    private static boolean allowed(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' && c < '\ufffe' || c == '\n' || c == '\t';
    }
}
