package id.titian.catalogue.marc;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One record element into fields. No document type is ever read, so there are no entities to expand
 * and nothing outside of the text is fetched. Not safe for threads.
 */
final class XmlParser {

    /** A record, or why there is none. */
    sealed interface Result {}

    record Parsed(MarcRecord record) implements Result {}

    record Broken(Fault fault) implements Result {}

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    XmlParser() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // A prefix may be bound outside of the record; the local names tell enough.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    }

    Result parse(String text, XmlCutter.Piece piece, List<Repair> repairs) {
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            XmlFields fields = new XmlFields(repairs);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                    return broken(piece, xml.getLocation(), "&" + xml.getLocalName() + ";");
                }
                fields.take(xml, event);
            }
            return fields.empty()
                    ? new Broken(new Fault(Fault.Kind.NO_FIELDS, piece.line() + ":1", ""))
                    : new Parsed(fields.record(piece.bytes()));
        } catch (XMLStreamException e) {
            return broken(piece, e.getLocation(), words(e));
        }
    }

    private static Broken broken(XmlCutter.Piece piece, Location at, String detail) {
        int line = piece.line() + Math.max(at.getLineNumber(), 1) - 1;
        String where = line + ":" + Math.max(at.getColumnNumber(), 1);
        return new Broken(new Fault(Fault.Kind.XML_BROKEN, where, detail));
    }

    /** The parser puts its own place in front, counted from the record and not from the file. */
    private static String words(XMLStreamException e) {
        String words = String.valueOf(e.getMessage());
        int at = words.indexOf("Message: ");
        return at < 0 ? words : words.substring(at + "Message: ".length());
    }

    /** Gathers the fields of one record from the parser's events. */
    private static final class XmlFields {

        private final List<Repair> repairs;
        private final List<ControlField> controlFields = new ArrayList<>(8);
        private final List<DataField> dataFields = new ArrayList<>(32);
        private final StringBuilder text = new StringBuilder();
        private List<Subfield> subfields = new ArrayList<>(6);
        private String leader = "";
        private String tag = "";
        private String indicators = "  ";
        private char code = 'a';

        XmlFields(List<Repair> repairs) {
            this.repairs = repairs;
        }

        boolean empty() {
            return controlFields.isEmpty() && dataFields.isEmpty();
        }

        void take(XMLStreamReader xml, int event) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml, local(xml));
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        text.append(
                                xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                case XMLStreamConstants.END_ELEMENT -> end(local(xml));
                default -> {}
            }
        }

        private static String local(XMLStreamReader xml) {
            String name = xml.getLocalName();
            return name.substring(name.indexOf(':') + 1);
        }

        private void begin(XMLStreamReader xml, String name) {
            text.setLength(0);
            switch (name) {
                case "controlfield" -> tag = tag(xml);
                case "datafield" -> {
                    tag = tag(xml);
                    indicators = indicators(xml);
                    subfields = new ArrayList<>(6);
                }
                case "subfield" -> code = code(xml);
                default -> {}
            }
        }

        private String tag(XMLStreamReader xml) {
            String said = attribute(xml, "tag").strip();
            if (said.length() == 3 && said.chars().allMatch(XmlFields::inTag)) {
                return said;
            }
            repairs.add(new Repair(Repair.Kind.BAD_TAG, "999", said));
            return "999";
        }

        private static boolean inTag(int c) {
            return c < 0x80 && Character.isLetterOrDigit(c);
        }

        private static String indicators(XMLStreamReader xml) {
            StringBuilder said = new StringBuilder(2);
            for (int i = 1; i <= 9; i++) {
                String one = attribute(xml, "ind" + i);
                if (i > 2 && one.isEmpty()) {
                    break;
                }
                said.append(one.isEmpty() ? ' ' : one.charAt(0));
            }
            return said.toString();
        }

        private char code(XMLStreamReader xml) {
            String said = attribute(xml, "code");
            if (said.length() != 1) {
                repairs.add(new Repair(Repair.Kind.BAD_SUBFIELD_CODE, tag, said));
            }
            return said.isEmpty() ? 'a' : said.charAt(0);
        }

        private static String attribute(XMLStreamReader xml, String name) {
            String value = xml.getAttributeValue(null, name);
            return value == null ? "" : value;
        }

        private void end(String name) {
            switch (name) {
                case "leader" -> leader = text.toString();
                case "controlfield" -> controlFields.add(new ControlField(tag, text.toString()));
                case "subfield" -> subfields.add(new Subfield(code, text.toString()));
                case "datafield" -> endData();
                default -> {}
            }
            text.setLength(0);
        }

        private void endData() {
            if (subfields.isEmpty() && !text.toString().isBlank()) {
                repairs.add(new Repair(Repair.Kind.SUBFIELD_MISSING, tag, text.toString()));
                subfields.add(new Subfield('a', text.toString().strip()));
            }
            dataFields.add(new DataField(tag, indicators, subfields));
        }

        MarcRecord record(byte[] raw) {
            if (leader.isBlank()) {
                repairs.add(new Repair(Repair.Kind.LEADER_MISSING, "leader", ""));
                leader = Leader.PLAIN;
            } else if (leader.length() != Leader.LENGTH) {
                repairs.add(new Repair(Repair.Kind.LEADER_DAMAGED, "leader", leader));
            }
            return new MarcRecord(
                    MarcRecord.Format.MARCXML,
                    Leader.unicode(leader),
                    controlFields,
                    dataFields,
                    raw);
        }
    }
}
