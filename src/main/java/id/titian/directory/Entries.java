package id.titian.directory;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entries of the help directory, and what staff do with them. */
@Component
public class Entries {
    private static final String ENTRY =
            """
            select id, code, organisation, organisation_id, service, kind, about_id, about_en,
                   for_whom, cost, phone, address, hours, village, latitude, longitude,
                   languages, step_free, hearing_loop, bisindo, quiet, source, checked_on,
                   state, changed_at
              from directory.entry
            """;

    static final Query<Entry> ALL =
            new Query<>(Entry.class, ENTRY + " order by lower(service), lower(organisation), code");

    static final Query<Entry> ONE = new Query<>(Entry.class, ENTRY + " where id = :id");

    static final Statement ADD =
            new Statement(
                    """
                    insert into directory.entry
                           (id, code, organisation, service, kind, about_id, about_en, for_whom,
                            cost, phone, address, hours, village, latitude, longitude, languages,
                            step_free, hearing_loop, bisindo, quiet, source, checked_on, by_hand,
                            changed_at)
                    values (:id, :code, :organisation, :service, :kind, :about_id, :about_en,
                            :for_whom, :cost, :phone, :address, :hours, :village, :latitude,
                            :longitude, :languages, :step_free, :hearing_loop, :bisindo, :quiet,
                            :source, :checked_on, true, :now)
                    on conflict (id) do nothing
                    """);

    static final Statement CHANGE =
            new Statement(
                    """
                    update directory.entry
                       set organisation = :organisation, service = :service, kind = :kind,
                           about_id = :about_id, about_en = :about_en, for_whom = :for_whom,
                           cost = :cost, phone = :phone, address = :address, hours = :hours,
                           village = :village, latitude = :latitude, longitude = :longitude,
                           languages = :languages, step_free = :step_free,
                           hearing_loop = :hearing_loop, bisindo = :bisindo, quiet = :quiet,
                           source = :source, checked_on = :checked_on, by_hand = true,
                           changed_at = :now
                     where id = :id
                    """);

    static final Statement CHECK =
            new Statement(
                    """
                    update directory.entry
                       set checked_on = :today, state = 'active', by_hand = true, changed_at = :now
                     where id = :id
                    """);

    static final Statement END =
            new Statement(
                    """
                    update directory.entry set state = 'ended', by_hand = true, changed_at = :now
                     where id = :id and state = 'active'
                    """);

    private final JdbcClient db;
    private final Places places;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Entries(JdbcClient db, Places places, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.places = places;
        this.events = events;
        this.clock = clock;
    }

    /** All entries of whatever state, by what they are called. */
    public List<Entry> all() {
        return ALL.list(db, Map.of());
    }

    /** An entry of whatever state. */
    public Entry entry(UUID id) {
        return ONE.first(db, Map.of("id", id)).orElseThrow(() -> new Absent("entry"));
    }

    static UUID next() {
        return Uuid7.next();
    }

    /** Lists a new entry; the same form sent twice lists it once. */
    @Transactional
    Refusals add(UUID id, EntryForm form) {
        var refusals = check(form);
        if (!refusals.isEmpty()) return refusals;
        if (ADD.run(db, params(id, form)) > 0) tell("directory-added", id, form.service());
        return refusals;
    }

    /** Changes what is said of an entry; a kit leaves it from then on. */
    @Transactional
    Refusals change(UUID id, EntryForm form) {
        var refusals = check(form);
        if (!refusals.isEmpty()) return refusals;
        CHANGE.run(db, params(id, form));
        tell("directory-changed", id, form.service());
        return refusals;
    }

    /** Somebody asked today, and it is all still true; an ended one is there again. */
    @Transactional
    void checkedAgain(Entry entry) {
        var params =
                Map.of(
                        "id",
                        entry.id(),
                        "today",
                        LocalDate.now(clock),
                        "now",
                        OffsetDateTime.now(clock));
        CHECK.run(db, params);
        tell("directory-checked", entry.id(), entry.service());
    }

    /** The service is no more; the entry stays for those who look back. */
    @Transactional
    void end(Entry entry) {
        var ended = END.run(db, Map.of("id", entry.id(), "now", OffsetDateTime.now(clock)));
        if (ended > 0) tell("directory-ended", entry.id(), entry.service());
    }

    private Refusals check(EntryForm form) {
        var village = form.village();
        boolean known = village.isEmpty() || places.village(village).isPresent();
        return EntryRules.check(form, known, LocalDate.now(clock));
    }

    private void tell(String what, UUID id, String service) {
        events.publishEvent(new DirectoryEvent(what, id, List.of(service)));
    }

    private Map<String, @Nullable Object> params(UUID id, EntryForm form) {
        var params = Params.of("id", id, "code", "e-" + id, "now", OffsetDateTime.now(clock));
        params.put("organisation", form.organisation());
        params.put("service", form.service());
        params.put("kind", form.kind());
        params.put("about_id", form.aboutId());
        params.put("about_en", form.aboutEn());
        params.put("for_whom", form.forWhom());
        params.put("cost", form.cost());
        params.put("phone", form.phone());
        params.put("address", form.address());
        params.put("hours", form.hours());
        params.put("village", form.village().isEmpty() ? null : form.village());
        params.put("latitude", EntryRules.degrees(form.latitude(), 90));
        params.put("longitude", EntryRules.degrees(form.longitude(), 180));
        params.put("languages", form.languages());
        params.put("step_free", form.stepFree());
        params.put("hearing_loop", form.hearingLoop());
        params.put("bisindo", form.bisindo());
        params.put("quiet", form.quiet());
        params.put("source", form.source());
        params.put("checked_on", Typed.date(form.checkedOn()).orElseThrow());
        return params;
    }
}
