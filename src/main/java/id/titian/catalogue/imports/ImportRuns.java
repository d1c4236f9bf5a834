package id.titian.catalogue.imports;

import id.titian.catalogue.MarcImport.Problem;
import id.titian.catalogue.MarcImport.Tally;
import id.titian.catalogue.titles.Clean;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports that were and are, with their progress and what was wrong in the files. */
@Component
public class ImportRuns {
    private static final String RUN =
            """
            select id, source, started_at, ended_at, imported, updated, unchanged, rejected, repaired,
                   done_bytes, all_bytes, state, seen_at, stop_asked, dry_run
              from catalogue.import_run
            """;

    static final Query<Run> ONE = new Query<>(Run.class, RUN + " where id = :id");

    static final Query<Run> LATEST =
            new Query<>(Run.class, RUN + " order by started_at desc limit 50");

    static final Query<Row> PROBLEMS =
            new Query<>(
                    Row.class,
                    """
                    select file, record_number, byte_offset, control_number, rejected, what, place, detail
                      from catalogue.import_problem where run_id = :id
                     order by rejected desc, seq offset :skip limit :most
                    """);

    static final Query<Asked> SEEN =
            new Query<>(
                    Asked.class,
                    """
                    update catalogue.import_run
                       set imported = :imported, updated = :updated, unchanged = :unchanged,
                           rejected = :rejected, repaired = :repaired, done_bytes = :done, seen_at = :at
                     where id = :id returning stop_asked
                    """);

    static final Statement START =
            new Statement(
                    """
                    insert into catalogue.import_run
                           (id, source, started_at, seen_at, all_bytes, state, dry_run)
                    values (:id, :source, :at, :at, :all, 'running', :dry)
                    """);

    static final Statement END =
            new Statement(
                    """
                    update catalogue.import_run set state = :state, ended_at = :at, seen_at = :at
                     where id = :id
                    """);

    static final Statement STOP =
            new Statement(
                    """
                    update catalogue.import_run set stop_asked = true
                     where id = :id and state = 'running'
                    """);

    static final Statement NOTE =
            new Statement(
                    """
                    insert into catalogue.import_problem (run_id, file, record_number, byte_offset,
                           control_number, rejected, what, place, detail)
                    select cast(:run as uuid), u.file, u.number, u.at, u.control, u.rejected, u.what,
                           u.place, u.detail
                      from unnest(cast(:files as text[]), cast(:numbers as int[]),
                           cast(:offsets as bigint[]), cast(:controls as text[]),
                           cast(:rejected as boolean[]), cast(:whats as text[]),
                           cast(:places as text[]), cast(:details as text[]))
                        as u (file, number, at, control, rejected, what, place, detail)
                    """);

    private final JdbcClient db;
    private final Clock clock;

    ImportRuns(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void start(UUID run, String source, long bytes, boolean dry) {
        START.run(
                db,
                Params.of(
                        "id",
                        run,
                        "source",
                        Clean.text(source, 500),
                        "at",
                        now(),
                        "all",
                        bytes,
                        "dry",
                        dry));
    }

    /** Keeps how far it is, and says whether somebody asked it to stop. */
    public boolean seen(UUID run, Tally tally, long doneBytes) {
        var params =
                Params.of(
                        "id", run,
                        "imported", tally.imported(),
                        "updated", tally.updated(),
                        "unchanged", tally.unchanged(),
                        "rejected", tally.rejected(),
                        "repaired", tally.repaired(),
                        "done", doneBytes,
                        "at", now());
        return SEEN.one(db, params).stopAsked();
    }

    public void end(UUID run, String state) {
        END.run(db, Params.of("id", run, "state", state, "at", now()));
    }

    /** Asks a running import to stop after its batch; false when it runs no more. */
    public boolean stop(UUID run) {
        return STOP.run(db, Params.of("id", run)) > 0;
    }

    public void note(UUID run, List<Problem> problems) {
        if (problems.isEmpty()) return;
        NOTE.run(
                db,
                Params.of(
                        "run", run,
                        "files", texts(problems, Problem::file),
                        "numbers", problems.stream().map(Problem::number).toArray(Integer[]::new),
                        "offsets", problems.stream().map(Problem::offset).toArray(Long[]::new),
                        "controls", texts(problems, Problem::controlNumber),
                        "rejected",
                                problems.stream().map(Problem::rejected).toArray(Boolean[]::new),
                        "whats", texts(problems, Problem::what),
                        "places", texts(problems, Problem::where),
                        "details", texts(problems, Problem::detail)));
    }

    public Optional<Run> find(UUID run) {
        return ONE.first(db, Params.of("id", run));
    }

    public List<Run> latest() {
        return LATEST.list(db, Params.of());
    }

    public List<Row> problems(UUID run, int skip, int most) {
        return PROBLEMS.list(db, Params.of("id", run, "skip", skip, "most", most));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static String[] texts(List<Problem> problems, Function<Problem, String> part) {
        return problems.stream()
                .map(problem -> Clean.text(part.apply(problem), 500))
                .toArray(String[]::new);
    }

    /** An import as it stands. */
    public record Run(
            UUID id,
            String source,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt,
            int imported,
            int updated,
            int unchanged,
            int rejected,
            int repaired,
            long doneBytes,
            long allBytes,
            String state,
            OffsetDateTime seenAt,
            boolean stopAsked,
            boolean dryRun) {}

    /** Something wrong in a file, as it is kept. */
    public record Row(
            String file,
            int recordNumber,
            long byteOffset,
            String controlNumber,
            boolean rejected,
            String what,
            String place,
            String detail) {}

    record Asked(boolean stopAsked) {}
}
