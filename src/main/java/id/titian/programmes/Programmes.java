package id.titian.programmes;

import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import id.titian.partners.NeedsHeard;
import id.titian.partners.Partners;
import id.titian.places.Places;
import id.titian.web.Typed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Programmes and their life, from a draft to the end. */
@Component
public class Programmes {
    static final Query<Programme> ONE =
            new Query<>(
                    Programme.class,
                    """
                    select p.id, p.title_id, p.title_en, p.about_id, p.about_en, p.theme, p.form,
                           p.place, l.name as place_name, p.need_id, p.partner,
                           o.name as partner_name, p.partner_brings, p.language, p.capacity,
                           p.digital, p.state, p.sample
                      from programmes.programme p
                      join places.place l on l.code = p.place
                      left join partners.organisation o on o.code = p.partner
                     where p.id = :id
                    """);

    static final Query<Counted> COUNTED =
            new Query<>(
                    Counted.class,
                    """
                    select (select count(*)::int from programmes.session s
                             where s.programme_id = p.id and s.state <> 'cancelled') as sessions,
                           exists (select 1 from programmes.session s
                                    where s.programme_id = p.id
                                      and (s.state = 'held'
                                           or exists (select 1 from programmes.attendance a
                                                       where a.session_id = s.id
                                                         and a.undone_at is null))) as counted,
                           (select coalesce(sum(r.party), 0)::int from programmes.registration r
                             where r.programme_id = p.id and r.state in ('registered', 'offered')) as taken
                      from programmes.programme p where p.id = :id
                    """);

    static final Query<Locked> LOCK =
            new Query<>(
                    Locked.class, "select id from programmes.programme where id = :id for update");

    static final Statement ADD =
            new Statement(
                    """
                    insert into programmes.programme
                           (id, title_id, title_en, about_id, about_en, theme, form, place, need_id,
                            partner, partner_brings, language, capacity, digital, made_at)
                    values (:id, :title_id, :title_en, :about_id, :about_en, :theme, :form, :place,
                            :need, :partner, :brings::text[], :language, :capacity, :digital, :now)
                    on conflict (id) do nothing
                    """);

    static final Statement CHANGE =
            new Statement(
                    """
                    update programmes.programme
                       set title_id = :title_id, title_en = :title_en, about_id = :about_id,
                           about_en = :about_en, theme = :theme, form = :form, place = :place,
                           need_id = :need, partner = :partner, partner_brings = :brings::text[],
                           language = :language, capacity = :capacity, digital = :digital
                     where id = :id
                    """);

    static final Statement FOLLOW =
            new Statement(
                    """
                    update programmes.session set place = :place
                     where programme_id = :id and state = 'planned'
                    """);

    static final Statement RUN =
            new Statement(
                    """
                    update programmes.programme set state = 'running'
                     where id = :id and state = 'announced'
                    """);

    static final Statement BECOME =
            new Statement("update programmes.programme set state = :state where id = :id");

    static final Statement CANCEL_SESSIONS =
            new Statement(
                    """
                    update programmes.session set state = 'cancelled', cancel_cause = :cause
                     where programme_id = :id and state = 'planned'
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final Places places;
    private final Partners partners;
    private final NeedsHeard needs;
    private final ApplicationEventPublisher events;

    Programmes(
            JdbcClient db,
            Clock clock,
            Places places,
            Partners partners,
            NeedsHeard needs,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.places = places;
        this.partners = partners;
        this.needs = needs;
        this.events = events;
    }

    /** A programme as the staff of its place see it. */
    public Programme programme(UUID id) {
        return ONE.first(db, Map.of("id", id)).orElseThrow(() -> new Absent("programme"));
    }

    /** A programme as everybody sees it: drafts are absent. */
    public Programme shown(UUID id) {
        var programme = programme(id);
        if (programme.state().equals("draft")) throw new Absent("programme");
        return programme;
    }

    /**
     * Keeps everybody else from counting or giving out the programme's seats until the transaction
     * ends. Counting must be a statement of its own after it: one that waits for the lock and
     * counts at once would count what it saw before waiting.
     */
    public void lock(UUID id) {
        if (LOCK.list(db, Map.of("id", id)).isEmpty()) throw new Absent("programme");
    }

    /** Makes a draft under an id made with the form, so that pressing twice makes one. */
    @Transactional
    public Refusals add(UUID id, ProgrammeForm form, Staff staff) {
        var refusals = ProgrammeRules.check(form, choices());
        if (!refusals.isEmpty()) return refusals;
        Duties.mustShape(staff, form.place());
        if (ADD.run(db, params(id, form)) > 0) tell("programme-made", id);
        return refusals;
    }

    @Transactional
    public Refusals change(UUID id, ProgrammeForm form, Staff staff) {
        lock(id);
        var known = programme(id);
        Duties.mustShape(staff, known.place());
        var refusals = ProgrammeRules.check(form, choices());
        if (!refusals.isEmpty()) return refusals;
        Duties.mustShape(staff, form.place());
        var so = COUNTED.one(db, Map.of("id", id));
        refusals = ProgrammeRules.change(known, form, so.counted, so.taken);
        if (!refusals.isEmpty()) return refusals;
        CHANGE.run(db, params(id, form));
        FOLLOW.run(db, Map.of("id", id, "place", form.place()));
        tell("programme-changed", id);
        return refusals;
    }

    /**
     * Announces, ends or cancels. A cancelled programme cancels its planned sessions; an announced
     * one answers its need.
     */
    @Transactional
    public Refusals become(UUID id, String state, String cause, Staff staff) {
        lock(id);
        var known = programme(id);
        Duties.mustShape(staff, known.place());
        var so = COUNTED.one(db, Map.of("id", id));
        var refusals = ProgrammeRules.become(known, state, so.sessions);
        refusals.addIf(state.equals("cancelled") && cause.isEmpty(), "cause", "programmes-cause");
        refusals.addIf(cause.length() > 300, "cause", "too-long", 300);
        if (!refusals.isEmpty()) return refusals;
        BECOME.run(db, Map.of("id", id, "state", state));
        if (state.equals("cancelled")) {
            CANCEL_SESSIONS.run(db, Map.of("id", id, "cause", cause));
        }
        if (state.equals("announced") && known.needId() != null) needs.answered(known.needId());
        tell("programme-" + state, id);
        return refusals;
    }

    /** An announced programme runs from its first session on. */
    public void running(UUID id) {
        RUN.run(db, Map.of("id", id));
    }

    /** A new programme's id. */
    public static UUID next() {
        return Uuid7.next();
    }

    private ProgrammeRules.Choices choices() {
        return new ProgrammeRules.Choices(
                places.names().keySet(), partners.names().keySet(), needs.lines().keySet());
    }

    private void tell(String what, UUID id) {
        events.publishEvent(ProgrammeEvent.of(what, id, programme(id)));
    }

    private Map<String, ?> params(UUID id, ProgrammeForm form) {
        return Params.of(
                "id", id,
                "title_id", form.titleId(),
                "title_en", form.titleEn(),
                "about_id", form.aboutId(),
                "about_en", form.aboutEn(),
                "theme", form.theme(),
                "form", form.form(),
                "place", form.place(),
                "need", Typed.id(form.need()).orElse(null),
                "partner", form.partner().isEmpty() ? null : form.partner(),
                "brings", form.partnerBrings().toArray(String[]::new),
                "language", form.language(),
                "capacity", Typed.number(form.capacity()).orElseThrow(),
                "digital", form.isDigital(),
                "now", OffsetDateTime.now(clock));
    }

    record Locked(UUID id) {}

    record Counted(int sessions, boolean counted, int taken) {}
}
