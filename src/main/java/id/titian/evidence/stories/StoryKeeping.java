package id.titian.evidence.stories;

import static id.titian.evidence.stories.StoryForm.text;
import static id.titian.evidence.stories.StoryForm.yes;

import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps stories, notes what their tellers agree to, and lets them go when they are withdrawn. */
@Component
public class StoryKeeping {
    static final Statement ADD =
            new Statement(
                    """
                    insert into evidence.story
                           (id, place, programme_id, programme, told_by, language, before_words,
                            change_words, quote, collected, evidence, told_on, of_child, read_back,
                            code_hash, made_at)
                    values (:id, :place, :programme_id, :programme, :told_by, :language, :before,
                            :change, :quote, :collected, :evidence, :told_on, :of_child, :read_back,
                            :code_hash, :at)
                    """);

    static final Statement CONSENT =
            new Statement(
                    """
                    insert into evidence.story_consent (story_id, channel, given, means, until, at)
                    values (:id, :channel, :given, :means, :until, :at)
                    """);

    static final Statement READ_BACK =
            new Statement(
                    "update evidence.story set read_back = true where id = :id and withdrawn_at is null");

    static final Statement WITHDRAW =
            new Statement(
                    """
                    update evidence.story
                       set withdrawn_at = :at, told_by = '', programme = '', programme_id = null,
                           person_id = null, before_words = '', change_words = '', quote = ''
                     where id = :id and withdrawn_at is null
                    """);

    static final Query<Found> BY_CODE =
            new Query<>(
                    Found.class,
                    """
                    select id, place from evidence.story
                     where code_hash = :code_hash and withdrawn_at is null
                    """);

    private static final List<Role> KEEPERS =
            List.of(Role.DESK, Role.PLACE_HEAD, Role.COORDINATOR, Role.ADMINISTRATOR);

    private final JdbcClient db;
    private final StoryCodes codes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoryKeeping(JdbcClient db, StoryCodes codes, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    /** Whether somebody may keep stories of a place. */
    static boolean keeps(Staff staff, String place) {
        return KEEPERS.stream().anyMatch(role -> staff.may(role, place));
    }

    /**
     * Keeps a story that {@link StoryRules} has nothing against.
     *
     * @throws Absent when the place is not theirs
     */
    @Transactional
    public UUID add(StoryForm form, Staff staff) {
        var place = text(form.place());
        if (!keeps(staff, place)) throw new Absent("place");
        var id = Uuid7.next();
        ADD.run(db, row(id, form));
        events.publishEvent(new StoryEvent("story-told", id, place, List.of()));
        for (var channel : form.agreed()) {
            var until = StoryRules.date(form.until()).orElse(null);
            say(id, place, new Said(channel, true, text(form.means()), until));
        }
        return id;
    }

    private Map<String, @Nullable Object> row(UUID id, StoryForm form) {
        return Params.of(
                "id", id,
                "place", text(form.place()),
                "programme_id", StoryRules.id(form.programmeId()).orElse(null),
                "programme", text(form.programme()),
                "told_by", text(form.toldBy()),
                "language", text(form.language()),
                "before", text(form.before()),
                "change", text(form.change()),
                "quote", text(form.quote()),
                "collected", text(form.collected()),
                "evidence", text(form.evidence()),
                "told_on", StoryRules.date(form.toldOn()).orElseGet(() -> LocalDate.now(clock)),
                "of_child", yes(form.ofChild()),
                "read_back", yes(form.readBack()),
                "code_hash", codes.hash(codes.of(id)),
                "at", OffsetDateTime.now(clock));
    }

    /** Notes what the teller says of a channel now. */
    @Transactional
    void consent(Story story, Said said, Staff staff) {
        check(story, staff);
        say(story.id(), story.place(), said);
    }

    /** Notes that the story was read back to the teller, who found it right. */
    @Transactional
    void readBack(Story story, Staff staff) {
        check(story, staff);
        if (READ_BACK.run(db, Params.of("id", story.id())) == 0) return;
        events.publishEvent(
                new StoryEvent("story-read-back", story.id(), story.place(), List.of()));
    }

    /** Lets a story go: all its words at once, everywhere. That it was told stays counted. */
    @Transactional
    public void withdraw(Story story, Staff staff) {
        check(story, staff);
        withdraw(story.id(), story.place());
    }

    /** The same by the teller, with the code of the slip; false when no story has that code. */
    @Transactional
    boolean withdraw(String code) {
        var found = BY_CODE.first(db, Params.of("code_hash", codes.hash(code)));
        found.ifPresent(story -> withdraw(story.id, story.place));
        return found.isPresent();
    }

    /** Takes every word of a story away, whoever asked for it. */
    void withdraw(UUID id, String place) {
        if (WITHDRAW.run(db, Params.of("id", id, "at", OffsetDateTime.now(clock))) == 0) return;
        events.publishEvent(new StoryEvent("story-withdrawn", id, place, List.of()));
    }

    private void say(UUID id, String place, Said said) {
        CONSENT.run(
                db,
                Params.of(
                        "id", id,
                        "channel", said.channel,
                        "given", said.given,
                        "means", said.means,
                        "until", said.until,
                        "at", OffsetDateTime.now(clock)));
        var what = said.given ? "story-consent-given" : "story-consent-ended";
        events.publishEvent(new StoryEvent(what, id, place, List.of(said.channel)));
    }

    private static void check(Story story, Staff staff) {
        if (!keeps(staff, story.place()) || story.withdrawn()) throw new Absent("story");
    }

    /** What a teller says of a channel: yes or no, how they said it, and until when. */
    record Said(String channel, boolean given, String means, @Nullable LocalDate until) {}

    record Found(UUID id, String place) {}
}
