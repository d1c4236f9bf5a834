package id.titian.evidence.stories;

import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stories, as each reader may see them. Outside of the office a story is there only while the
 * teller agrees to that channel, it was read back, and it was not withdrawn; there is no other way
 * to read one.
 */
@Component
public class Stories {
    static final Query<Story> SHOWN =
            new Query<>(
                    Story.class,
                    """
                    select s.id, s.place, s.programme_id, s.programme, s.told_by, s.language,
                           s.before_words, s.change_words, s.quote, s.collected, s.evidence, s.told_on,
                           s.of_child, s.read_back, s.sample, s.withdrawn_at
                      from evidence.story s
                      join evidence.story_channel c on c.story_id = s.id and c.channel = :channel
                     where c.given and (c.until is null or c.until >= :today)
                       and s.read_back and s.withdrawn_at is null
                       and (:id::uuid is null or s.id = :id)
                     order by s.told_on desc, s.id desc limit :most
                    """);

    static final Query<Line> LINES =
            new Query<>(
                    Line.class,
                    """
                    select s.id, s.place, s.told_by, s.told_on, s.read_back, s.sample, s.withdrawn_at,
                           coalesce(string_agg(c.channel, ' ' order by c.channel)
                                    filter (where c.given and (c.until is null or c.until >= :today)), '') as channels
                      from evidence.story s
                      left join evidence.story_channel c on c.story_id = s.id
                     where :all or s.place = any(:places)
                     group by s.id order by s.made_at desc, s.id desc limit 500
                    """);

    static final Query<Story> ONE =
            new Query<>(
                    Story.class,
                    """
                    select id, place, programme_id, programme, told_by, language, before_words,
                           change_words, quote, collected, evidence, told_on, of_child, read_back,
                           sample, withdrawn_at
                      from evidence.story where id = :id
                    """);

    static final Query<Consent> CONSENTS =
            new Query<>(
                    Consent.class,
                    """
                    select channel, given, means, until, at from evidence.story_channel
                     where story_id = :id order by channel
                    """);

    static final Query<Counted> COUNTED =
            new Query<>(
                    Counted.class,
                    """
                    select count(*) as told, count(withdrawn_at) as withdrawn from evidence.story
                     where :all or place = any(:places)
                    """);

    private static final List<Role> READERS =
            List.of(
                    Role.DESK,
                    Role.PLACE_HEAD,
                    Role.COORDINATOR,
                    Role.CITY,
                    Role.AUDITOR,
                    Role.ADMINISTRATOR);

    private final JdbcClient db;
    private final Clock clock;

    Stories(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Stories that may be on the portal now, the newest first. */
    public List<Story> onPortal(int most) {
        return shown("portal", null, most);
    }

    /** A story that may be on the portal now. */
    public Optional<Story> onPortal(UUID id) {
        return shown("portal", id, 1).stream().findFirst();
    }

    /** Stories that may go into a channel now, of the places somebody reads. */
    List<Story> forChannel(String channel, Staff staff) {
        return shown(channel, null, 100_000).stream()
                .filter(story -> reads(staff, story.place()))
                .toList();
    }

    /** The newest stories of the places somebody reads, withdrawn ones without their words. */
    List<Line> list(Staff staff) {
        return LINES.list(db, scope(staff));
    }

    /** How many stories were ever told at those places; a withdrawn one still counts. */
    Counted counted(Staff staff) {
        return COUNTED.one(db, scope(staff));
    }

    /**
     * A story before staff of its place.
     *
     * @throws Absent when there is none, or it is another place's
     */
    Story read(UUID id, Staff staff) {
        return ONE.first(db, Params.of("id", id))
                .filter(story -> reads(staff, story.place()))
                .orElseThrow(() -> new Absent("story"));
    }

    /** What the teller last said of each channel that was spoken of. */
    List<Consent> consents(UUID id) {
        return CONSENTS.list(db, Params.of("id", id));
    }

    private List<Story> shown(String channel, @Nullable UUID id, int most) {
        return SHOWN.list(
                db,
                Params.of(
                        "channel", channel, "id", id, "most", most, "today", LocalDate.now(clock)));
    }

    private Map<String, @Nullable Object> scope(Staff staff) {
        boolean all =
                staff.grants().stream()
                        .anyMatch(it -> it.place() == null && READERS.contains(it.role()));
        var places =
                staff.grants().stream()
                        .filter(it -> READERS.contains(it.role()))
                        .map(Staff.Grant::place)
                        .flatMap(Stream::ofNullable)
                        .toArray(String[]::new);
        return Params.of("all", all, "places", places, "today", LocalDate.now(clock));
    }

    private static boolean reads(Staff staff, String place) {
        return READERS.stream().anyMatch(role -> staff.may(role, place));
    }

    /**
     * A line in the office.
     *
     * @param channels the channels it may be in now, divided by spaces
     */
    public record Line(
            UUID id,
            String place,
            String toldBy,
            LocalDate toldOn,
            boolean readBack,
            boolean sample,
            @Nullable OffsetDateTime withdrawnAt,
            String channels) {
        public List<String> channelCodes() {
            return channels.isEmpty() ? List.of() : List.of(channels.split(" ", -1));
        }
    }

    /** What was last said of a channel. */
    public record Consent(
            String channel,
            boolean given,
            String means,
            @Nullable LocalDate until,
            OffsetDateTime at) {
        public boolean holds(LocalDate today) {
            return given && (until == null || !until.isBefore(today));
        }
    }

    /** How many stories were told, and how many of them withdrawn. */
    public record Counted(long told, long withdrawn) {}
}
