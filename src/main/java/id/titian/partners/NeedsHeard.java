package id.titian.partners;

import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import id.titian.places.Places;
import id.titian.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people said they need, and what came of it. */
@Component
public class NeedsHeard {
    static final Query<Need> LIST =
            new Query<>(
                    Need.class,
                    """
                    select n.id, n.who, n.people_about, n.partner, o.name as partner_name,
                           v.name as village_name, n.setting, n.heard_on, n.language, n.theme,
                           n.words, n.decision, n.reason, n.told_back_on, n.sample
                      from partners.need_heard n
                      left join partners.organisation o on o.code = n.partner
                      left join places.village v on v.code = n.village
                     where (:id::uuid is null or n.id = :id::uuid)
                       and (:partner = '' or n.partner = :partner)
                       and (:decision = '' or n.decision = :decision)
                     order by n.decision <> 'open',
                              case when n.decision = 'open' then n.heard_on end,
                              n.heard_on desc, n.id
                     limit 500
                    """);

    static final Query<Count> COUNTS =
            new Query<>(
                    Count.class,
                    """
                    select decision, count(*)::int as needs from partners.need_heard
                     group by decision
                    """);

    static final Statement ADD =
            new Statement(
                    """
                    insert into partners.need_heard
                           (id, who, people_about, partner, village, setting, heard_on, language,
                            theme, words, made_at)
                    values (:id, :who, :people, :partner, :village, :setting, :heard, :language,
                            :theme, :words, :now)
                    on conflict (id) do nothing
                    """);

    static final Statement DECIDE =
            new Statement(
                    """
                    update partners.need_heard
                       set decision = :decision, reason = :reason,
                           told_back_on = case when decision = :decision then told_back_on end
                     where id = :id
                    """);

    static final Statement TELL =
            new Statement("update partners.need_heard set told_back_on = :day where id = :id");

    private final JdbcClient db;
    private final Clock clock;
    private final Partners partners;
    private final Places places;
    private final ApplicationEventPublisher events;

    NeedsHeard(
            JdbcClient db,
            Clock clock,
            Partners partners,
            Places places,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.partners = partners;
        this.places = places;
        this.events = events;
    }

    /** Needs of a decision, or all for an empty one: open ones first, the oldest of them first. */
    public List<Need> list(String decision) {
        return LIST.list(db, Params.of("id", null, "partner", "", "decision", decision));
    }

    /** Needs a partner passed on. */
    public List<Need> of(String partner) {
        return LIST.list(db, Params.of("id", null, "partner", partner, "decision", ""));
    }

    public Need need(UUID id) {
        return LIST.first(db, Params.of("id", id, "partner", "", "decision", ""))
                .orElseThrow(() -> new Absent("need"));
    }

    /** Id to one line, open ones first; for choosing the need a programme answers. */
    public Map<String, String> lines() {
        var lines = new LinkedHashMap<String, String>();
        list("").forEach(need -> lines.put(need.id().toString(), need.line()));
        return lines;
    }

    /** How many needs have each decision. */
    Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        COUNTS.list(db, Map.of()).forEach(one -> counts.put(one.decision, one.needs));
        return counts;
    }

    /** Writes a need down under an id made with the form, so that pressing twice keeps one. */
    @Transactional
    Refusals add(UUID id, NeedForm form) {
        var villages = places.villageNames().keySet();
        var refusals =
                NeedRules.check(form, partners.names().keySet(), villages, LocalDate.now(clock));
        if (!refusals.isEmpty()) return refusals;
        var people = Typed.number(form.peopleAbout());
        int added =
                ADD.run(
                        db,
                        Params.of(
                                "id", id,
                                "who", form.who(),
                                "people", people.isPresent() ? people.getAsInt() : null,
                                "partner", form.partner().isEmpty() ? null : form.partner(),
                                "village", form.village().isEmpty() ? null : form.village(),
                                "setting", form.setting(),
                                "heard", Typed.date(form.heardOn()).orElseThrow(),
                                "language", form.language(),
                                "theme", form.theme(),
                                "words", form.words(),
                                "now", OffsetDateTime.now(clock)));
        if (added > 0) tell("need-heard", id, form.theme());
        return refusals;
    }

    @Transactional
    Refusals decide(Need need, DecisionForm form, int programmes) {
        var refusals = NeedRules.decide(form, programmes);
        if (!refusals.isEmpty()) return refusals;
        DECIDE.run(
                db, Map.of("id", need.id(), "decision", form.decision(), "reason", form.reason()));
        tell("need-" + form.decision(), need.id(), need.theme());
        return refusals;
    }

    @Transactional
    Refusals toldBack(Need need, String day) {
        var refusals = NeedRules.toldBack(need, day, LocalDate.now(clock));
        if (!refusals.isEmpty()) return refusals;
        TELL.run(db, Map.of("id", need.id(), "day", Typed.date(day).orElseThrow()));
        tell("need-told-back", need.id(), need.theme());
        return refusals;
    }

    /** Says that a programme now answers a need; one already decided stays as it is. */
    @Transactional
    public void answered(UUID id) {
        var need = need(id);
        if (need.isOpen()) decide(need, new DecisionForm("answered", need.reason()), 1);
    }

    /** A new need's id. */
    static UUID next() {
        return Uuid7.next();
    }

    private void tell(String what, UUID need, String theme) {
        events.publishEvent(new PartnerEvent(what, need, List.of(theme)));
    }

    record Count(String decision, int needs) {}
}
