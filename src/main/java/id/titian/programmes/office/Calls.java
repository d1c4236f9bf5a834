package id.titian.programmes.office;

import id.titian.kernel.Event;
import id.titian.kernel.Query;
import id.titian.kernel.Staff;
import id.titian.programmes.Duties;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom to reach because seats are kept for them: the list staff go through with a telephone. It
 * shows the numbers people left, so every look at it is noted.
 */
@Component
public class Calls {
    static final Query<Call> OPEN =
            new Query<>(
                    Call.class,
                    """
                    select r.id, r.code, r.party, r.channel, r.offer_until, r.programme_id,
                           p.title_id, p.title_en, p.place, l.name as place_name,
                           coalesce(nullif(r.nickname, ''), nullif(who.call_name, ''), o.name, r.code) as shown,
                           array(select c.value || e'\t' || c.hours || e'\t' || c.shared
                                   from people.contact c
                                  where c.person_id = r.person_id and c.kind in ('phone', 'whatsapp')
                                  order by c.id) as ways
                      from programmes.registration r
                      join programmes.programme p on p.id = r.programme_id
                      join places.place l on l.code = p.place
                      left join people.person who on who.id = r.person_id
                      left join partners.organisation o on o.code = r.partner
                     where r.state = 'offered'
                     order by r.offer_until, r.entered
                    """);

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Calls(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** Offers that wait for an answer at the places somebody serves, the most urgent first. */
    @Transactional
    List<Call> read(Staff staff) {
        events.publishEvent(new Read(staff.id(), staff.onlyPlace()));
        return OPEN.list(db, Map.of()).stream()
                .filter(call -> Duties.keepsDoor(staff, call.place))
                .toList();
    }

    /**
     * One party to reach.
     *
     * @param ways numbers with the hours that are safe and whether others use the telephone, too
     */
    public record Call(
            UUID id,
            String code,
            int party,
            String channel,
            OffsetDateTime offerUntil,
            UUID programmeId,
            String titleId,
            String titleEn,
            String place,
            String placeName,
            String shown,
            String[] ways) {
        public String title(String language) {
            return language.equals("en") && !titleEn.isEmpty() ? titleEn : titleId;
        }

        public List<Way> numbers() {
            return Arrays.stream(ways).map(Way::of).toList();
        }
    }

    /** A number to call. */
    public record Way(String number, String hours, boolean shared) {
        static Way of(String text) {
            var parts = text.split("\t", -1);
            return new Way(parts[0], parts[1], Boolean.parseBoolean(parts[2]));
        }

        /** As a telephone dials it. */
        public String dialled() {
            return number.replaceAll("[^0-9+]", "");
        }
    }

    private record Read(UUID subject, @Nullable String place) implements Event {
        @Override
        public String what() {
            return "calls-read";
        }
    }
}
