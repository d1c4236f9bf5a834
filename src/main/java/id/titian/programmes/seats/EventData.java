package id.titian.programmes.seats;

import id.titian.places.Place;
import id.titian.programmes.Programme;
import id.titian.programmes.Session;
import id.titian.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A programme in the words of schema.org, one Event for each session, for search engines. */
@Component
class EventData {
    private final JsonMapper json;
    private final Clock clock;

    EventData(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * JSON-LD that may stand inside a script element: whatever a title holds, no sign in it can end
     * the element or begin another one.
     */
    String of(Programme programme, List<Session> sessions, @Nullable Place place, Ui ui) {
        var events = new ArrayList<Map<String, Object>>();
        for (var session : sessions) events.add(event(programme, session, place, ui));
        var all = Map.of("@context", "https://schema.org", "@graph", events);
        return json.writeValueAsString(all)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private Map<String, Object> event(
            Programme programme, Session session, @Nullable Place place, Ui ui) {
        var event = new LinkedHashMap<String, Object>();
        event.put("@type", "Event");
        event.put("name", programme.title(ui.language()));
        event.put("description", programme.about(ui.language()));
        event.put("inLanguage", programme.language());
        event.put("startDate", moment(session.onDay(), session.starts()));
        event.put("endDate", moment(session.onDay(), session.ends()));
        var cancelled = session.state().equals("cancelled");
        event.put(
                "eventStatus",
                "https://schema.org/" + (cancelled ? "EventCancelled" : "EventScheduled"));
        event.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
        event.put("isAccessibleForFree", true);
        event.put("maximumAttendeeCapacity", programme.capacity());
        event.put("url", ui.origin() + "/programmes/" + programme.id());
        event.put("location", location(session, place));
        return event;
    }

    private static Map<String, Object> location(Session session, @Nullable Place place) {
        var location = new LinkedHashMap<String, Object>();
        location.put("@type", "Place");
        location.put("name", session.placeName());
        if (place != null && !place.address().isEmpty()) location.put("address", place.address());
        return location;
    }

    private String moment(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, clock.getZone()).toOffsetDateTime().toString();
    }
}
