package id.titian.evidence;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts everything anew from what was counted, and says where the running count differs. Modules
 * offer what they count as a view whose name begins with {@code facts_}; whatever views there are,
 * are read.
 */
@Component
public class RebuildFacts {
    static final Query<Source> SOURCES =
            new Query<>(
                    Source.class,
                    """
                    select format('%I.%I', n.nspname, c.relname) as view
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind = 'v' and c.relname like 'facts\\_%' and n.nspname <> 'evidence'
                     order by 1
                    """);

    private static final String BUILD =
            """
            create table evidence.fact_next (like evidence.fact including defaults);
            """;

    /** The name of the view is of the catalogue of the database, quoted by it. */
    private static final String READ =
            """
            insert into evidence.fact_next (kind, day, place, village, age_band, gender, detail, count, entered_at)
            select kind, day, place, village, age_band, gender, detail, count, now()
              from {view} where count <> 0
            """;

    private static final String ROWS =
            "select kind, day, place, village, age_band, gender, detail, count from {view}";

    private static final String COMPARE =
            """
            with running as (
              select kind, day, place, village, age_band, gender, detail, sum(count) as count
                from evidence.fact group by 1, 2, 3, 4, 5, 6, 7 having sum(count) <> 0),
            anew as (
              select kind, day, place, village, age_band, gender, detail, sum(count) as count
                from {anew} group by 1, 2, 3, 4, 5, 6, 7 having sum(count) <> 0),
            both_sides as (
              select *, 1 as side from running union all select *, 2 from anew)
            select kind, day, place, village, age_band, gender, detail,
                   coalesce(sum(count) filter (where side = 1), 0)::bigint as running,
                   coalesce(sum(count) filter (where side = 2), 0)::bigint as anew
              from both_sides group by 1, 2, 3, 4, 5, 6, 7
            having coalesce(sum(count) filter (where side = 1), 0)
                <> coalesce(sum(count) filter (where side = 2), 0)
             order by 2, 1, 3 limit 1000
            """;

    private static final String SWAP =
            """
            create index fact_next_month on evidence.fact_next (day, place, kind);
            analyze evidence.fact_next;
            drop table evidence.fact;
            alter table evidence.fact_next rename to fact;
            alter index evidence.fact_next_month rename to fact_month;
            """;

    private final JdbcClient db;

    RebuildFacts(JdbcClient db) {
        this.db = db;
    }

    /**
     * Counts anew and puts the new count in the old one's place, all in one transaction. Whoever
     * counts something meanwhile waits; readers go on reading the old count.
     *
     * @param progress told before each step
     */
    @Transactional
    public Rebuilt run(Consumer<Step> progress) {
        var sources = SOURCES.list(db, Map.of());
        int steps = sources.size() + 2;
        db.sql("lock table evidence.fact in share row exclusive mode").update();
        db.sql(BUILD).update();
        long counted = 0;
        for (int i = 0; i < sources.size(); i++) {
            progress.accept(new Step(i, steps, sources.get(i).view, counted));
            counted += db.sql(READ.replace("{view}", sources.get(i).view)).update();
        }
        progress.accept(new Step(sources.size(), steps, "compare", counted));
        var differences = compare("evidence.fact_next");
        progress.accept(new Step(steps - 1, steps, "swap", counted));
        db.sql(SWAP).update();
        progress.accept(new Step(steps, steps, "done", counted));
        return new Rebuilt(counted, sources.stream().map(Source::view).toList(), differences);
    }

    /**
     * Where the running count differs from a new one; changes nothing. The first thousand at most.
     */
    @Transactional(readOnly = true)
    public List<Difference> differences() {
        var all =
                SOURCES.list(db, Map.of()).stream()
                        .map(source -> ROWS.replace("{view}", source.view))
                        .toList();
        return all.isEmpty()
                ? List.of()
                : compare("(" + String.join(" union all ", all) + ") as sources");
    }

    private List<Difference> compare(String anew) {
        return new Query<>(Difference.class, COMPARE.replace("{anew}", anew)).list(db, Params.of());
    }

    /** A view that offers what a module counts. */
    record Source(String view) {}

    /**
     * How far a rebuild is.
     *
     * @param name the view being read, {@code compare}, {@code swap} or {@code done}
     */
    public record Step(int done, int all, String name, long facts) {}

    /**
     * What a rebuild found.
     *
     * @param sources the views it read
     * @param differences empty when the running count was right
     */
    public record Rebuilt(long facts, List<String> sources, List<Difference> differences) {}

    /** One combination for which the running count is not what is counted anew. */
    public record Difference(
            String kind,
            LocalDate day,
            String place,
            @Nullable String village,
            String ageBand,
            String gender,
            String detail,
            long running,
            long anew) {}
}
