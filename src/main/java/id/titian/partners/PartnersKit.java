package id.titian.partners;

import id.titian.kernel.Kit;
import id.titian.kernel.KitOutput;
import id.titian.kernel.KitPart;
import id.titian.kernel.KitRow;
import id.titian.kernel.Params;
import id.titian.kernel.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@code partners.csv} of a region kit. */
@Component
class PartnersKit implements KitPart {
    static final Statement APPLY =
            new Statement(
                    """
                    insert into partners.organisation
                           (code, name, kind, about_id, about_en, source)
                    values (:code, :name, :kind, :about_id, :about_en, :source)
                    on conflict (code) do update
                       set name = excluded.name, kind = excluded.kind,
                           about_id = excluded.about_id, about_en = excluded.about_en,
                           source = excluded.source
                    """);

    private static final String FILE = "partners.csv";
    private static final List<String> COLUMNS =
            List.of("code", "name", "kind", "about_id", "about_en", "source");

    private final JdbcClient db;

    PartnersKit(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void check(Kit kit) {
        for (var row : rows(kit)) {
            var code = row.required("code");
            if (!code.isEmpty() && !code.matches("[a-z0-9][a-z0-9-]{1,39}")) {
                row.fault("code", "bad-code", code);
            }
            row.required("name");
            row.choice("kind", PartnerRules.KINDS);
            row.required("source");
        }
        kit.unique(FILE, "code");
    }

    @Override
    public void apply(Kit kit) {
        var rows = rows(kit);
        for (var row : rows) {
            APPLY.run(
                    db,
                    Params.of(
                            "code", row.text("code"),
                            "name", row.text("name"),
                            "kind", row.text("kind"),
                            "about_id", row.text("about_id"),
                            "about_en", row.text("about_en"),
                            "source", row.text("source")));
        }
        kit.count("partners", rows.size());
    }

    @Override
    public void export(KitOutput kit) throws IOException {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var one : Partners.ALL.list(db, Map.of())) {
            if (one.sample()) continue;
            rows.add(
                    List.of(
                            one.code(),
                            one.name(),
                            one.kind(),
                            one.aboutId(),
                            one.aboutEn(),
                            one.source()));
        }
        kit.rows(FILE, COLUMNS, rows);
    }

    private static List<KitRow> rows(Kit kit) {
        return kit.rows(FILE, COLUMNS.toArray(String[]::new));
    }
}
