package id.titian.directory;

import id.titian.kernel.Kit;
import id.titian.kernel.KitOutput;
import id.titian.kernel.KitPart;
import id.titian.kernel.KitRow;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@code directory.csv} of a region kit, the one table a kit may leave out. */
@Component
class DirectoryKit implements KitPart {
    static final Statement APPLY =
            new Statement(
                    """
                    insert into directory.entry
                           (id, code, organisation, service, kind, about_id, about_en, for_whom,
                            cost, phone, address, hours, village, latitude, longitude, languages,
                            step_free, hearing_loop, bisindo, quiet, source, checked_on, changed_at)
                    values (:id, :code, :organisation, :service, :kind, :about_id, :about_en,
                            :for_whom, :cost, :phone, :address, :hours, :village, :latitude,
                            :longitude, :languages, :step_free, :hearing_loop, :bisindo, :quiet,
                            :source, :checked_on, :now)
                    on conflict (code) do update
                       set organisation = excluded.organisation, service = excluded.service,
                           kind = excluded.kind, about_id = excluded.about_id,
                           about_en = excluded.about_en, for_whom = excluded.for_whom,
                           cost = excluded.cost, phone = excluded.phone,
                           address = excluded.address, hours = excluded.hours,
                           village = excluded.village, latitude = excluded.latitude,
                           longitude = excluded.longitude, languages = excluded.languages,
                           step_free = excluded.step_free, hearing_loop = excluded.hearing_loop,
                           bisindo = excluded.bisindo, quiet = excluded.quiet,
                           source = excluded.source, checked_on = excluded.checked_on,
                           changed_at = excluded.changed_at
                     where not entry.by_hand
                       and (to_jsonb(entry) - 'changed_at' - 'id' - 'organisation_id')
                           <> (to_jsonb(excluded) - 'changed_at' - 'id' - 'organisation_id')
                    """);

    static final Query<Code> BY_HAND =
            new Query<>(Code.class, "select code from directory.entry where by_hand order by code");

    private static final String FILE = "directory.csv";
    private static final List<String> TEXTS =
            List.of("about_en", "for_whom", "cost", "phone", "address", "hours");
    private static final List<String> FACTS =
            List.of("step_free", "hearing_loop", "bisindo", "quiet");
    private static final String[] COLUMNS = {
        "code",
        "organisation",
        "service",
        "kind",
        "about_id",
        "about_en",
        "for_whom",
        "cost",
        "phone",
        "address",
        "hours",
        "village_code",
        "latitude",
        "longitude",
        "languages",
        "step_free",
        "hearing_loop",
        "bisindo",
        "quiet",
        "source",
        "checked_on"
    };

    private final JdbcClient db;
    private final Clock clock;

    DirectoryKit(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public void check(Kit kit) {
        var villages = kit.codes("villages.csv", "code");
        for (var row : rows(kit)) {
            var code = row.required("code");
            if (!code.isEmpty() && !code.matches("[a-z0-9][a-z0-9-]{1,39}")) {
                row.fault("code", "bad-code", code);
            }
            for (var column : List.of("organisation", "service", "source")) {
                row.required(column);
                within(row, column, EntryRules.LINE);
            }
            row.required("about_id");
            within(row, "about_id", EntryRules.ABOUT);
            row.choice("kind", EntryRules.KINDS);
            var phone = row.text("phone");
            if (!phone.isEmpty() && !phone.matches(EntryRules.PHONE)) {
                row.fault("phone", "bad-phone", phone);
            }
            for (var column : TEXTS) {
                within(row, column, column.equals("about_en") ? EntryRules.ABOUT : EntryRules.LINE);
            }
            within(row, "languages", EntryRules.LINE);
            row.code("village_code", villages, "villages.csv", true);
            FACTS.forEach(it -> row.choice(it, EntryRules.STATES));
            position(row);
            day(row);
        }
        kit.unique(FILE, "code");
    }

    @Override
    public void apply(Kit kit) {
        var rows = rows(kit);
        for (var row : rows) APPLY.run(db, params(row));
        if (!rows.isEmpty()) kit.count("directory", rows.size());
        var named = kit.codes(FILE, "code");
        for (var one : BY_HAND.list(db, Map.of())) {
            if (named.contains(one.code)) kit.note(FILE, "entry-by-hand", one.code);
        }
    }

    @Override
    public void export(KitOutput kit) throws IOException {
        var rows =
                Entries.ALL.list(db, Map.of()).stream()
                        .filter(Entry::active)
                        .map(DirectoryKit::cells)
                        .toList();
        if (!rows.isEmpty()) kit.rows(FILE, List.of(COLUMNS), rows);
    }

    private void day(KitRow row) {
        row.required("checked_on");
        var day = row.date("checked_on");
        if (day != null && day.isAfter(LocalDate.now(clock).plusDays(1))) {
            row.fault("checked_on", "day-to-come", day.toString());
        }
    }

    private static void position(KitRow row) {
        row.decimal("latitude", -90, 90);
        row.decimal("longitude", -180, 180);
        boolean nowhere = row.text("latitude").isEmpty();
        if (nowhere != row.text("longitude").isEmpty()) {
            row.fault(nowhere ? "latitude" : "longitude", "required");
        }
    }

    private static void within(KitRow row, String column, int most) {
        if (row.text(column).length() > most) {
            row.fault(column, "cell-too-long", String.valueOf(most));
        }
    }

    private Map<String, @Nullable Object> params(KitRow row) {
        var code = row.text("code");
        var id = UUID.nameUUIDFromBytes(("directory/" + code).getBytes(StandardCharsets.UTF_8));
        var params = Params.of("id", id, "now", OffsetDateTime.now(clock));
        Arrays.stream(COLUMNS).forEach(it -> params.put(it, row.text(it)));
        params.put("village", row.textOrNull("village_code"));
        params.put("latitude", row.decimal("latitude", -90, 90));
        params.put("longitude", row.decimal("longitude", -180, 180));
        params.put("checked_on", row.date("checked_on"));
        return params;
    }

    private static List<@Nullable Object> cells(Entry it) {
        return Arrays.asList(
                it.code(),
                it.organisation(),
                it.service(),
                it.kind(),
                it.aboutId(),
                it.aboutEn(),
                it.forWhom(),
                it.cost(),
                it.phone(),
                it.address(),
                it.hours(),
                it.village(),
                it.latitude(),
                it.longitude(),
                it.languages(),
                it.stepFree(),
                it.hearingLoop(),
                it.bisindo(),
                it.quiet(),
                it.source(),
                it.checkedOn());
    }

    private static List<KitRow> rows(Kit kit) {
        var file = kit.folder().resolve(FILE);
        if (!Files.exists(file) && !Files.isSymbolicLink(file)) return List.of();
        return kit.rows(FILE, COLUMNS);
    }

    record Code(String code) {}
}
