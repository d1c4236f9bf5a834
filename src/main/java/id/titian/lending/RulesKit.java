package id.titian.lending;

import id.titian.kernel.Kit;
import id.titian.kernel.KitOutput;
import id.titian.kernel.KitPart;
import id.titian.kernel.KitRow;
import id.titian.kernel.Statement;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lending rules of a region kit: {@code rules.csv}. */
@Component
class RulesKit implements KitPart {
    static final List<String> PERSON_KINDS = List.of("any", "adult", "child", "partner");
    static final List<String> ITEM_KINDS =
            List.of("any", "book", "reference", "thing", "digital-device");
    private static final String FILE = "rules.csv";
    private static final String[] COLUMNS = {
        "place_code",
        "person_kind",
        "item_kind",
        "loan_days",
        "max_open",
        "renewals",
        "max_holds",
        "hold_shelf_days",
        "valid_from",
        "valid_to",
        "note_id"
    };

    static final Statement FORGET_UNUSED =
            new Statement(
                    """
                    delete from lending.rule r
                     where r.id = :id and not exists (select 1 from lending.loan l where l.rule_id = r.id)
                    """);

    private final JdbcClient db;
    private final Rules rules;
    private final Clock clock;

    RulesKit(JdbcClient db, Rules rules, Clock clock) {
        this.db = db;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void check(Kit kit) {
        var rows = kit.rows(FILE, COLUMNS);
        var places = kit.codes("places.csv", "code");
        boolean general = false;
        for (var row : rows) general |= read(row, places).general();
        if (!general) kit.fault(FILE, 0, "", "rules-general");
        kit.unique(FILE, "place_code", "person_kind", "item_kind", "valid_from");
    }

    /**
     * Rules of an earlier kit that are not in this one end; loans made under them keep naming them.
     */
    @Override
    public void apply(Kit kit) {
        var wanted = new ArrayList<Rule>();
        for (var row : kit.rows(FILE, COLUMNS)) {
            wanted.add(read(row, kit.codes("places.csv", "code")));
        }
        var kept = new HashSet<Rule>();
        var yesterday = LocalDate.now(clock).minusDays(1);
        for (var old : rules.all()) {
            if (!old.source().equals("kit") || kept.contains(bare(old))) continue;
            if (wanted.contains(bare(old))) {
                kept.add(bare(old));
            } else if (FORGET_UNUSED.run(db, Map.of("id", old.id())) == 0
                    && (old.validTo() == null || old.validTo().isAfter(yesterday))) {
                Rules.END.run(db, Map.of("id", old.id(), "last", yesterday));
            }
        }
        wanted.stream().filter(rule -> !kept.contains(rule)).forEach(rules::insert);
        rules.changed();
        kit.count("rules", wanted.size());
    }

    @Override
    public void export(KitOutput kit) throws IOException {
        var rows = new ArrayList<List<@Nullable Object>>();
        var today = LocalDate.now(clock);
        for (var r : rules.all()) {
            if (r.validTo() != null && r.validTo().isBefore(today)) continue;
            var row = new ArrayList<@Nullable Object>();
            row.add(r.place());
            row.addAll(
                    List.of(r.personKind(), r.itemKind(), r.loanDays(), r.maxOpen(), r.renewals()));
            row.addAll(List.of(r.maxHolds(), r.holdShelfDays()));
            row.add(r.validFrom());
            row.add(r.validTo());
            row.add(r.noteId());
            rows.add(row);
        }
        kit.rows(FILE, List.of(COLUMNS), rows);
    }

    private static Rule read(KitRow row, Set<String> places) {
        var from = row.date("valid_from");
        var to = row.date("valid_to");
        if (from != null && to != null && to.isBefore(from)) row.fault("valid_to", "rules-dates");
        return new Rule(
                0,
                row.code("place_code", places, "places.csv", true),
                "",
                row.choice("person_kind", PERSON_KINDS),
                row.choice("item_kind", ITEM_KINDS),
                row.number("loan_days", 0, 365),
                row.number("max_open", 0, 10_000),
                row.number("renewals", 0, 100),
                row.number("max_holds", 0, 1_000),
                row.number("hold_shelf_days", 0, 365),
                from,
                to,
                Objects.requireNonNullElse(row.textOrNull("note_id"), ""),
                "kit");
    }

    /** The rule as a kit would say it: without the number and the name it has here. */
    private static Rule bare(Rule r) {
        return new Rule(
                0,
                r.place(),
                "",
                r.personKind(),
                r.itemKind(),
                r.loanDays(),
                r.maxOpen(),
                r.renewals(),
                r.maxHolds(),
                r.holdShelfDays(),
                r.validFrom(),
                r.validTo(),
                r.noteId(),
                "kit");
    }
}
