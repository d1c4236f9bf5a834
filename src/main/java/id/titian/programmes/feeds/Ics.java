package id.titian.programmes.feeds;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryImpl;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Sessions as an iCalendar of RFC 5545. The same sessions always give the same text, so that a
 * calendar program can be told that nothing has changed.
 */
final class Ics {
    /** Most octets of a line, without its end; RFC 5545, 3.1. */
    static final int LINE = 75;

    private static final String UTC = "Etc/UTC";

    /** Reads the zones that come with the library; it never asks for newer ones. */
    private static final TimeZoneRegistry ZONES = new TimeZoneRegistryImpl();

    private Ics() {}

    /**
     * The whole calendar, with the rules of the zone even when it holds no session.
     *
     * @param zone the region's; one that calendar programs do not know is written as UTC
     */
    static String of(String name, List<Meeting> meetings, ZoneId zone) {
        boolean known = !(zone instanceof ZoneOffset) && ZONES.getTimeZone(zone.getId()) != null;
        var shown = known ? zone : ZoneId.of(UTC);
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Titian//Titian//ID"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(rules(shown));
        for (var meeting : meetings) calendar.add(IcsEvent.of(meeting, zone, shown));
        return folded(calendar.toString());
    }

    /** Without the address newer rules could be fetched from: nothing in it leads elsewhere. */
    private static VTimeZone rules(ZoneId shown) {
        var rules = ZONES.getTimeZone(shown.getId()).getVTimeZone().copy();
        rules.setPropertyList(rules.getPropertyList().removeAll(Property.TZURL));
        return rules;
    }

    /** The library folds by letters; a line is measured in octets and no letter may be cut. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length() + text.length() / LINE * 3);
        int octets = 0;
        for (int i = 0, sign; i < text.length(); i += Character.charCount(sign)) {
            sign = text.codePointAt(i);
            var letter = Character.toString(sign);
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (sign == '\r' || sign == '\n') {
                octets = 0;
            } else if (octets + size > LINE) {
                folded.append("\r\n ");
                octets = 1 + size;
            } else {
                octets += size;
            }
            folded.append(letter);
        }
        return folded.toString();
    }
}
