package id.titian.programmes.feeds;

import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Sessions as news of RSS 2.0. */
final class Rss {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String MINUTES_FRESH = "15";

    /** What XML 1.0 cannot hold, however it is written. */
    private static final Pattern IMPOSSIBLE =
            Pattern.compile(
                    "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private final ZoneId zone;

    private Rss(XMLStreamWriter xml, ZoneId zone) {
        this.xml = xml;
        this.zone = zone;
    }

    /** The whole feed; valid without any item. */
    static String of(Channel channel, List<Item> items, ZoneId zone) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new Rss(xml, zone).write(channel, items);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(Channel channel, List<Item> items) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", ATOM);
        xml.writeStartElement("channel");
        element("title", channel.title);
        element("link", channel.link);
        element("description", channel.description);
        element("language", channel.language);
        element("ttl", MINUTES_FRESH);
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("href", possible(channel.self));
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
        for (var item : items) write(item);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Item item) throws XMLStreamException {
        var meeting = item.meeting;
        xml.writeStartElement("item");
        element("title", item.title);
        element("link", meeting.url());
        element("description", (meeting.location() + "\n" + meeting.description()).strip());
        for (var category : meeting.categories()) element("category", category);
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        // Moved is news: a reader that has shown the old day shows the new one too.
        xml.writeCharacters(meeting.uid() + "/" + meeting.sequence());
        xml.writeEndElement();
        var published = meeting.changed().atZone(zone);
        element("pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(published));
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(possible(text));
        xml.writeEndElement();
    }

    private static String possible(String text) {
        return IMPOSSIBLE.matcher(text).replaceAll(" ");
    }

    /**
     * What the feed is.
     *
     * @param link the page that shows the same
     * @param self its own address
     */
    record Channel(String title, String description, String link, String self, String language) {}

    record Item(String title, Meeting meeting) {}
}
