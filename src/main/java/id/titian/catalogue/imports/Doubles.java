package id.titian.catalogue.imports;

import id.titian.catalogue.titles.Clean;
import id.titian.catalogue.titles.Described;
import id.titian.catalogue.titles.Described.RecordKey;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Uuid7;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells for each record of a batch whether its title is known: by control number and its giver,
 * then by ISBN, then by title, author and year. Three queries for a batch; records of the batch
 * know each other.
 */
final class Doubles {
    static final Query<RecordRow> RECORDS =
            new Query<>(
                    RecordRow.class,
                    """
                    select r.control_source, r.control_number, r.title_id, r.record_hash, r.run_id,
                           t.work_key, t.record_hash as title_hash
                      from unnest(cast(:sources as text[]), cast(:numbers as text[])) as u (s, n)
                      join catalogue.title_record r on r.control_source = u.s and r.control_number = u.n
                      join catalogue.title t on t.id = r.title_id
                    """);

    static final Query<TitleRow> BY_ISBN =
            new Query<>(
                    TitleRow.class,
                    """
                    select distinct t.id, t.sort_title, t.subtitle, t.part, t.work_key,
                           array_to_string(t.isbns, ',') as isbns
                      from unnest(cast(:isbns as text[])) as u (isbn)
                      join catalogue.title t on t.isbns @> array[u.isbn]
                     where t.withdrawn_at is null
                    """);

    static final Query<TitleRow> BY_WORK =
            new Query<>(
                    TitleRow.class,
                    """
                    select t.id, t.sort_title, t.subtitle, t.part, t.work_key,
                           array_to_string(t.isbns, ',') as isbns
                      from catalogue.title t
                     where t.work_key = any(cast(:keys as text[])) and t.withdrawn_at is null
                    """);

    private final UUID run;
    private final Map<RecordKey, Remembered> records = new HashMap<>();
    private final Map<String, List<Title>> byIsbn = new HashMap<>();
    private final Map<String, List<Title>> byWork = new HashMap<>();

    /** Asks the database for all that the batch may meet. */
    Doubles(JdbcClient db, UUID run, Collection<Described> batch) {
        this.run = run;
        askForRecords(db, batch);
        var open = batch.stream().filter(one -> !records.containsKey(one.key())).toList();
        askForTitles(db, open);
    }

    /** What is to be done with the next record of the batch; later records know of it. */
    Verdict verdict(Described record) {
        var exact = records.get(record.hashKey());
        if (exact != null && Arrays.equals(exact.hash, record.hash())) {
            return new Verdict(exact.title, Kind.SAME, record, false);
        }
        var known = records.get(record.key());
        if (known != null && record.controlNumber() != null && clashes(known, record)) {
            var other = verdict(record.withoutNumber());
            return new Verdict(other.title(), other.kind(), other.record(), true);
        }
        if (known != null) {
            boolean same = Arrays.equals(known.hash, record.hash());
            return same
                    ? new Verdict(known.title, Kind.SAME, record, false)
                    : decided(record, known.title, Kind.CHANGED);
        }
        var title = find(record);
        return title == null
                ? decided(record, Uuid7.next(), Kind.NEW)
                : decided(record, title.id, Kind.CHANGED);
    }

    /** One number for two works within one import: a fault of the file, not a new edition. */
    private boolean clashes(Remembered known, Described record) {
        return run.equals(known.run)
                && !known.workKey.equals(record.workKey())
                && !Arrays.equals(known.hash, record.hash());
    }

    private Verdict decided(Described record, UUID id, Kind kind) {
        records.put(record.key(), new Remembered(id, record.hash(), run, record.workKey()));
        var isbns = Set.copyOf(record.facts().isbns());
        learn(new Title(id, record.workKey(), Names.of(record), isbns));
        return new Verdict(id, kind, record, false);
    }

    private @Nullable Title find(Described record) {
        var names = Names.of(record);
        for (var isbn : record.facts().isbns()) {
            for (var title : byIsbn.getOrDefault(isbn, List.of())) {
                if (title.names.alike(names)) return title;
            }
        }
        if (!record.keyTells()) return null;
        for (var title : byWork.getOrDefault(record.workKey(), List.of())) {
            boolean others = numbersDiffer(title.isbns, record.facts().isbns());
            if (!others && title.names.same(names)) return title;
        }
        return null;
    }

    /** Two editions of one work in one year: each has an ISBN, and none in common. */
    private static boolean numbersDiffer(Set<String> isbns, List<String> others) {
        return !isbns.isEmpty() && !others.isEmpty() && others.stream().noneMatch(isbns::contains);
    }

    private void askForRecords(JdbcClient db, Collection<Described> batch) {
        var keys = new HashSet<RecordKey>();
        for (var one : batch) {
            keys.add(one.key());
            keys.add(one.hashKey());
        }
        var sources = keys.stream().map(RecordKey::source).toArray(String[]::new);
        var numbers = keys.stream().map(RecordKey::number).toArray(String[]::new);
        for (var row : RECORDS.list(db, Params.of("sources", sources, "numbers", numbers))) {
            boolean byHash = row.controlSource.equals("#");
            records.put(
                    new RecordKey(row.controlSource, row.controlNumber),
                    new Remembered(
                            row.titleId,
                            byHash && row.titleHash != null ? row.titleHash : row.recordHash,
                            row.runId,
                            row.workKey));
        }
    }

    private void askForTitles(JdbcClient db, List<Described> open) {
        var isbns = open.stream().flatMap(one -> one.facts().isbns().stream()).distinct();
        var keys = open.stream().filter(Described::keyTells).map(Described::workKey).distinct();
        var seen = new HashSet<UUID>();
        var rows =
                new ArrayList<>(BY_ISBN.list(db, Params.of("isbns", isbns.toArray(String[]::new))));
        rows.addAll(BY_WORK.list(db, Params.of("keys", keys.toArray(String[]::new))));
        for (var row : rows) {
            if (!seen.add(row.id)) continue;
            var numbers = row.isbns.isEmpty() ? Set.<String>of() : Set.of(row.isbns.split(",", -1));
            var names = new Names(row.sortTitle, row.subtitle, row.part);
            learn(new Title(row.id, row.workKey, names, numbers));
        }
    }

    private void learn(Title title) {
        for (var isbn : title.isbns) {
            byIsbn.computeIfAbsent(isbn, any -> new ArrayList<>(1)).add(title);
        }
        byWork.computeIfAbsent(title.workKey, any -> new ArrayList<>(1)).add(title);
    }

    enum Kind {
        NEW,
        CHANGED,
        SAME
    }

    /**
     * @param record the record to keep; without its control number where that was no good
     * @param numberReused the control number belongs to another record of the same import
     */
    record Verdict(UUID title, Kind kind, Described record, boolean numberReused) {}

    record RecordRow(
            String controlSource,
            String controlNumber,
            UUID titleId,
            byte[] recordHash,
            @Nullable UUID runId,
            String workKey,
            byte @Nullable [] titleHash) {}

    record TitleRow(
            UUID id,
            String sortTitle,
            String subtitle,
            String part,
            String workKey,
            String isbns) {}

    private record Remembered(UUID title, byte[] hash, @Nullable UUID run, String workKey) {}

    private record Title(UUID id, String workKey, Names names, Set<String> isbns) {}

    private record Names(String title, String subtitle, String part) {
        static Names of(Described record) {
            var facts = record.facts();
            return new Names(
                    record.sortTitle(),
                    Clean.text(facts.subtitle(), 4000),
                    Clean.text(facts.part(), 1000));
        }

        /** The volumes of a set share its ISBN; so the titles must have something in common. */
        boolean alike(Names other) {
            if (bothDiffer(part, other.part)) return false;
            if (title.startsWith(other.title) || other.title.startsWith(title)) return true;
            var words = new HashSet<>(List.of(title.split("\\W+", -1)));
            var others = List.of(other.title.split("\\W+", -1));
            long shared = others.stream().filter(words::contains).count();
            return shared * 2 >= Math.min(words.size(), others.size());
        }

        /** Books of one series may differ in nothing but what follows the colon. */
        boolean same(Names other) {
            return !bothDiffer(subtitle, other.subtitle);
        }

        private static boolean bothDiffer(String one, String other) {
            return !one.isBlank()
                    && !other.isBlank()
                    && !one.strip().equalsIgnoreCase(other.strip());
        }
    }
}
