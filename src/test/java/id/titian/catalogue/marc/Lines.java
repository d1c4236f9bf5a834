package id.titian.catalogue.marc;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** MARCXML and readings as plain lines that can be compared; a parser of its own, not ours. */
final class Lines {

    private Lines() {}

    static List<String> of(byte[] marcxml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(marcxml));
        List<String> lines = new ArrayList<>();
        NodeList all = document.getDocumentElement().getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            switch (element.getLocalName()) {
                case "leader" -> lines.add("leader " + element.getTextContent());
                case "controlfield" ->
                        lines.add(element.getAttribute("tag") + " " + element.getTextContent());
                case "datafield" -> lines.add(element.getAttribute("tag") + indicators(element));
                case "subfield" ->
                        lines.add("$" + element.getAttribute("code") + element.getTextContent());
                default -> {}
            }
        }
        return lines;
    }

    private static String indicators(Element element) {
        StringBuilder indicators = new StringBuilder(" ");
        for (int i = 1; element.hasAttribute("ind" + i); i++) {
            indicators.append(element.getAttribute("ind" + i));
        }
        return indicators.toString();
    }

    static List<Reading> readings(MarcSource source) throws Exception {
        List<Reading> readings = new ArrayList<>();
        try (source) {
            source.forEachRemaining(readings::add);
        }
        return readings;
    }

    static List<Reading> readings(Path file) throws Exception {
        return readings(MarcSource.open(file));
    }

    static List<Reading> readings(byte[] bytes) throws Exception {
        return readings(MarcSource.of("memory", new ByteArrayInputStream(bytes)));
    }

    static List<Reading> readings(String latin1) throws Exception {
        return readings(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    static List<MarcRecord> records(List<Reading> readings) {
        List<MarcRecord> records = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Read read) {
                records.add(read.record());
            }
        }
        return records;
    }

    static Reading.Read read(Reading reading) {
        Assertions.assertThat(reading).isInstanceOf(Reading.Read.class);
        return (Reading.Read) reading;
    }

    static Fault fault(Reading reading) {
        Assertions.assertThat(reading).isInstanceOf(Reading.Rejected.class);
        return ((Reading.Rejected) reading).what();
    }

    static List<Repair.Kind> kinds(Reading reading) {
        return read(reading).repairs().stream().map(Repair::kind).toList();
    }

    static byte[] vector(String name) throws Exception {
        try (InputStream in = Lines.class.getResourceAsStream("/marc/yaz/" + name)) {
            Assertions.assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }

    /** A file of the data collection beside the project; the test is skipped where it is not. */
    static Path beside(String name) {
        Path file = Path.of("../shared/data/library", name);
        Assumptions.assumeTrue(Files.isReadable(file), "test data not here: " + file);
        return file;
    }
}
