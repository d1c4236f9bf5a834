package id.titian.programmes.feeds;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/** One session as an event of a calendar. */
final class IcsEvent {
    private IcsEvent() {}

    /**
     * @param zone in which the session's times are meant
     * @param shown in which they are written
     */
    static VEvent of(Meeting meeting, ZoneId zone, ZoneId shown) {
        var event = new VEvent(false);
        event.add(new Uid(meeting.uid()));
        event.add(new DtStamp(meeting.changed()));
        event.add(new Sequence(meeting.sequence()));
        event.add(new DtStart<>(meeting.starts().atZone(zone).withZoneSameInstant(shown)));
        event.add(new DtEnd<>(meeting.ends().atZone(zone).withZoneSameInstant(shown)));
        event.add(new Summary(meeting.summary()));
        if (!meeting.description().isEmpty()) event.add(new Description(meeting.description()));
        event.add(new Location(meeting.location()));
        if (meeting.at() != null) event.add(geo(meeting.at()));
        event.add(new Url(URI.create(meeting.url())));
        event.add(new Categories(new TextList(meeting.categories())));
        event.add(
                meeting.cancelled()
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        // What is on in town must not make its reader look busy.
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    /** Six decimals are a hand's breadth. */
    private static Geo geo(Meeting.Position at) {
        return new Geo(String.format(Locale.ROOT, "%.6f;%.6f", at.latitude(), at.longitude()));
    }
}
