package id.titian.catalogue.titles;

import id.titian.catalogue.search.IndexQueue;
import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Statement;
import id.titian.kernel.Uuid7;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Making, changing and withdrawing single titles by hand. */
@Component
class Cataloguing {
    static final Query<Left> COPIES_LEFT =
            new Query<>(
                    Left.class,
                    """
                    select count(*)::int as copies from catalogue.item
                     where title_id = :id and state <> 'withdrawn'
                    """);

    static final Statement WITHDRAW =
            new Statement(
                    """
                    update catalogue.title set withdrawn_at = :at, changed_at = :at
                     where id = :id and withdrawn_at is null
                    """);

    private static final String SOURCE = "TITIAN";

    private final JdbcClient db;
    private final Titles titles;
    private final TitleRows rows;
    private final IndexQueue queue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cataloguing(
            JdbcClient db,
            Titles titles,
            TitleRows rows,
            IndexQueue queue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.titles = titles;
        this.rows = rows;
        this.queue = queue;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a title of a clean form without faults. */
    @Transactional
    UUID make(TitleForm form) {
        var id = Uuid7.next();
        var described = Described.of(FormRecord.made(form, id.toString()), SOURCE, false);
        rows.keep(Map.of(id, described));
        events.publishEvent(new TitleEvent("catalogue-title-made", id, described.title()));
        return id;
    }

    /** Changes a title to what a clean form says. */
    @Transactional
    void change(UUID id, TitleForm form) {
        var title = titles.find(id).orElseThrow(() -> new Absent("title"));
        var before = TitleForm.of(title).clean();
        if (before.equals(form)) return;
        var earlier = titles.record(id);
        var record =
                earlier.isPresent()
                        ? FormRecord.changed(form, before, earlier.get())
                        : FormRecord.made(form, id.toString());
        var described = Described.of(record, SOURCE, title.sample());
        rows.keep(Map.of(id, described));
        events.publishEvent(new TitleEvent("catalogue-title-changed", id, described.title()));
    }

    /** Takes a title out of the catalogue; refused while it has copies. */
    @Transactional
    Refusals withdraw(UUID id) {
        var title = titles.find(id).orElseThrow(() -> new Absent("title"));
        int left = COPIES_LEFT.one(db, Params.of("id", id)).copies;
        if (left > 0) return new Refusals().add("withdraw", "catalogue-has-copies", left);
        if (WITHDRAW.run(db, Params.of("id", id, "at", OffsetDateTime.now(clock))) > 0) {
            queue.add(List.of(id));
            events.publishEvent(new TitleEvent("catalogue-title-withdrawn", id, title.title()));
        }
        return new Refusals();
    }

    record Left(int copies) {}
}
