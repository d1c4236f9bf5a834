package id.titian.programmes.feeds;

import id.titian.kernel.Query;
import id.titian.programmes.seats.Wish;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions of what has been announced, by day: all that calendars, feeds and posters tell. */
@Component
public class Agenda {
    /**
     * A place that is known not to have what is needed is left out, as in the list of programmes.
     */
    static final Query<Entry> BETWEEN =
            new Query<>(
                    Entry.class,
                    """
                    select s.id, p.id as programme, p.title_id, p.title_en, p.about_id, p.about_en,
                           s.title_id as own_id, s.title_en as own_en, p.theme, p.form, s.on_day,
                           s.starts, s.ends, l.name as place_name, l.address, l.latitude,
                           l.longitude, s.state, s.cancel_cause,
                           c.changes + (s.state = 'cancelled' and not c.told)::int as changes,
                           greatest(p.made_at, c.last) as changed_at
                      from programmes.session s
                      join programmes.programme p on p.id = s.programme_id
                      join places.place l on l.code = s.place
                      cross join lateral
                           (select count(*)::int as changes, max(h.at) as last,
                                   coalesce(bool_or(h.what = 'cancelled'), false) as told
                              from programmes.session_change h where h.session_id = s.id) c
                      left join places.need d on d.code = :need
                      left join places.facility f on f.facility = d.facility
                                                 and f.place_code = s.place
                     where p.state in ('announced', 'running')
                       and s.state = any(:states::text[])
                       and s.on_day between :first and :last
                       and (:place = '' or s.place = :place)
                       and (:form = '' or p.form = :form)
                       and (:language = '' or p.language = :language)
                       and coalesce(f.state, '') <> 'no'
                     order by s.on_day, s.starts, s.id
                     limit :size
                    """);

    private static final int ALL = Integer.MAX_VALUE;

    private final JdbcClient db;

    Agenda(JdbcClient db) {
        this.db = db;
    }

    /** Whatever happens, happened or was cancelled from one day to another, both included. */
    List<Entry> all(Wish wish, LocalDate first, LocalDate last) {
        return list(wish, first, last, ALL, "planned", "held", "cancelled");
    }

    /** The same without what was cancelled. */
    List<Entry> on(Wish wish, LocalDate first, LocalDate last) {
        return list(wish, first, last, ALL, "planned", "held");
    }

    /** The next so many planned sessions within a year. */
    List<Entry> next(Wish wish, LocalDate today, int size) {
        return list(wish, today, today.plusYears(1), size, "planned");
    }

    private List<Entry> list(
            Wish wish, LocalDate first, LocalDate last, int size, String... states) {
        return BETWEEN.list(
                db,
                Map.of(
                        "need",
                        wish.need(),
                        "place",
                        wish.place(),
                        "form",
                        wish.form(),
                        "language",
                        wish.language(),
                        "states",
                        states,
                        "first",
                        first,
                        "last",
                        last,
                        "size",
                        size));
    }

    /**
     * A session with its programme.
     *
     * @param ownId its own title, empty where it has none
     * @param latitude WGS 84, null with the longitude where the position is not known
     * @param changes how often it was moved or cancelled
     * @param changedAt when the last of that happened, else when the programme was made
     */
    public record Entry(
            UUID id,
            UUID programme,
            String titleId,
            String titleEn,
            String aboutId,
            String aboutEn,
            String ownId,
            String ownEn,
            String theme,
            String form,
            LocalDate onDay,
            LocalTime starts,
            LocalTime ends,
            String placeName,
            String address,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String state,
            String cancelCause,
            int changes,
            OffsetDateTime changedAt) {
        /** Title of the programme, and of the session where it has one of its own. */
        public String title(String language) {
            var own = in(language, ownId, ownEn);
            return in(language, titleId, titleEn) + (own.isEmpty() ? "" : ": " + own);
        }

        /** The language {@link #title} really answers in. */
        public String languageOfTitle(String language) {
            return language.equals("en") && !titleEn.isEmpty() ? "en" : "id";
        }

        public String about(String language) {
            return in(language, aboutId, aboutEn);
        }

        private static String in(String language, String indonesian, String english) {
            return language.equals("en") && !english.isEmpty() ? english : indonesian;
        }
    }
}
