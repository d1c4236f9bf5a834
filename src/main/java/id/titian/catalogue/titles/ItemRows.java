package id.titian.catalogue.titles;

import id.titian.catalogue.search.IndexQueue;
import id.titian.kernel.Params;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps many new items in one statement. */
@Component
public class ItemRows {
    static final Statement ADD =
            new Statement(
                    """
                    insert into catalogue.item
                           (id, title_id, barcode, place, now_at, shelf, kind, made_at, changed_at)
                    select u.id, u.title, u.barcode, u.place, u.place, u.shelf, u.kind, :at, :at
                      from unnest(cast(:ids as uuid[]), cast(:titles as uuid[]),
                           cast(:barcodes as text[]), cast(:places as text[]),
                           cast(:shelves as text[]), cast(:kinds as text[]))
                        as u (id, title, barcode, place, shelf, kind)
                    on conflict (barcode) do nothing
                    """);

    private final JdbcClient db;
    private final IndexQueue queue;
    private final Clock clock;

    ItemRows(JdbcClient db, IndexQueue queue, Clock clock) {
        this.db = db;
        this.queue = queue;
        this.clock = clock;
    }

    /** Adds copies whose barcode nothing has yet, and returns how many those were. */
    public int addMissing(List<NewCopy> copies) {
        if (copies.isEmpty()) return 0;
        int added =
                ADD.run(
                        db,
                        Params.of(
                                "ids", texts(copies, copy -> Uuid7.next().toString()),
                                "titles", texts(copies, copy -> copy.title().toString()),
                                "barcodes", texts(copies, NewCopy::barcode),
                                "places", texts(copies, NewCopy::place),
                                "shelves", texts(copies, NewCopy::shelf),
                                "kinds", texts(copies, NewCopy::kind),
                                "at", OffsetDateTime.now(clock)));
        if (added > 0) queue.add(copies.stream().map(NewCopy::title).distinct().toList());
        return added;
    }

    private static String[] texts(Collection<NewCopy> copies, Function<NewCopy, String> part) {
        return copies.stream().map(part).toArray(String[]::new);
    }

    /** A copy to be added; its state is available, and it is where it belongs. */
    public record NewCopy(UUID title, String barcode, String place, String shelf, String kind) {}
}
