package id.titian.partners;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Statement;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisations the network knows. */
@Component
public class Partners {
    static final Query<Organisation> ALL =
            new Query<>(
                    Organisation.class,
                    """
                    select code, name, kind, about_id, about_en, source, sample
                      from partners.organisation order by lower(name), code
                    """);

    static final Query<Organisation> ONE =
            new Query<>(
                    Organisation.class,
                    """
                    select code, name, kind, about_id, about_en, source, sample
                      from partners.organisation where code = :code
                    """);

    static final Statement ADD =
            new Statement(
                    """
                    insert into partners.organisation
                           (code, name, kind, about_id, about_en, source)
                    values (:code, :name, :kind, :about_id, :about_en, :source)
                    on conflict (code) do nothing
                    """);

    static final Statement CHANGE =
            new Statement(
                    """
                    update partners.organisation
                       set name = :name, kind = :kind, about_id = :about_id, about_en = :about_en,
                           source = :source
                     where code = :code
                    """);

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Partners(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** All organisations by name. */
    public List<Organisation> all() {
        return ALL.list(db, Map.of());
    }

    /** Code to name, in the order of names; for choosing one. */
    public Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        all().forEach(one -> names.put(one.code(), one.name()));
        return names;
    }

    public Optional<Organisation> find(String code) {
        return ONE.first(db, Map.of("code", code));
    }

    /** Lists a new organisation; a code that is taken is refused. */
    @Transactional
    Refusals add(PartnerForm form) {
        var refusals = PartnerRules.check(form);
        if (!refusals.isEmpty()) return refusals;
        if (ADD.run(db, params(form)) == 0) return refusals.add("code", "partners-code-taken");
        tell("partner-added", form);
        return refusals;
    }

    /** Changes what is said of an organisation; its code stays. */
    @Transactional
    Refusals change(PartnerForm form) {
        var refusals = PartnerRules.check(form);
        if (!refusals.isEmpty()) return refusals;
        CHANGE.run(db, params(form));
        tell("partner-changed", form);
        return refusals;
    }

    private void tell(String what, PartnerForm form) {
        var subject = UUID.nameUUIDFromBytes(form.code().getBytes(StandardCharsets.UTF_8));
        events.publishEvent(new PartnerEvent(what, subject, List.of(form.name())));
    }

    private static Map<String, ?> params(PartnerForm form) {
        return Params.of(
                "code", form.code(),
                "name", form.name(),
                "kind", form.kind(),
                "about_id", form.aboutId(),
                "about_en", form.aboutEn(),
                "source", form.source());
    }
}
