package id.titian.catalogue.titles;

import static id.titian.catalogue.titles.ItemForm.text;

import id.titian.catalogue.search.IndexQueue;
import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adding, changing and withdrawing copies by hand. */
@Component
public class Items {
    static final Query<Label> LABEL =
            new Query<>(
                    Label.class,
                    """
                    select i.id, i.title_id, i.barcode, i.place, i.shelf, i.state, t.title
                      from catalogue.item i join catalogue.title t on t.id = i.title_id
                     where i.id = :id
                    """);

    static final Query<Label> LABELS =
            new Query<>(
                    Label.class,
                    """
                    select i.id, i.title_id, i.barcode, i.place, i.shelf, i.state, t.title
                      from catalogue.item i join catalogue.title t on t.id = i.title_id
                     where i.state <> 'withdrawn'
                       and (cast(:title as uuid) is null or i.title_id = cast(:title as uuid))
                       and (cast(:place as text) is null or i.place = cast(:place as text))
                     order by i.made_at desc, i.barcode limit 200
                    """);

    static final Query<Label> BY_BARCODE =
            new Query<>(
                    Label.class,
                    """
                    select i.id, i.title_id, i.barcode, i.place, i.shelf, i.state, t.title
                      from catalogue.item i join catalogue.title t on t.id = i.title_id
                     where i.barcode = :barcode
                    """);

    /** A copy that lending has out of the house keeps its state. */
    static final Statement CHANGE =
            new Statement(
                    """
                    update catalogue.item set barcode = :barcode, place = :place, shelf = :shelf,
                           kind = :kind, state = :state, note = :note, changed_at = :at,
                           now_at = case when now_at = place then :place else now_at end
                     where id = :id and (state = :state
                           or state not in ('on-loan', 'on-hold-shelf', 'in-transit'))
                    """);

    private final JdbcClient db;
    private final ItemRows rows;
    private final IndexQueue queue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Items(
            JdbcClient db,
            ItemRows rows,
            IndexQueue queue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.queue = queue;
        this.events = events;
        this.clock = clock;
    }

    Optional<Label> find(UUID item) {
        return LABEL.first(db, Params.of("id", item));
    }

    /** The newest copies of a title or of a place, at most 200. */
    List<Label> labels(@Nullable UUID title, @Nullable String place) {
        return LABELS.list(db, Params.of("title", title, "place", place));
    }

    /** Adds a copy of a clean form without faults; refused when the barcode is taken. */
    @Transactional
    Refusals add(UUID title, ItemForm form) {
        var copy =
                new ItemRows.NewCopy(
                        title,
                        text(form.barcode()),
                        text(form.place()),
                        text(form.shelf()),
                        text(form.kind()));
        if (rows.addMissing(List.of(copy)) == 0) return taken(copy.barcode());
        events.publishEvent(
                new ItemEvent(
                        "catalogue-item-made", title, copy.place(), copy.barcode(), "available"));
        return new Refusals();
    }

    /** Changes a copy; refused when the barcode is taken or the copy is out of the house. */
    @Transactional
    Refusals change(UUID id, ItemForm form) {
        var item = find(id).orElseThrow(() -> new Absent("item"));
        var other = BY_BARCODE.first(db, Params.of("barcode", form.barcode()));
        if (other.isPresent() && !other.get().id.equals(id)) return taken(text(form.barcode()));
        var params =
                Params.of(
                        "id", id,
                        "barcode", form.barcode(),
                        "place", form.place(),
                        "shelf", form.shelf(),
                        "kind", form.kind(),
                        "state", form.state(),
                        "note", form.note(),
                        "at", OffsetDateTime.now(clock));
        if (CHANGE.run(db, params) == 0) {
            return new Refusals().add("state", "catalogue-item-out");
        }
        queue.add(List.of(item.titleId));
        events.publishEvent(
                new ItemEvent(
                        "catalogue-item-changed",
                        id,
                        text(form.place()),
                        text(form.barcode()),
                        text(form.state())));
        return new Refusals();
    }

    private Refusals taken(String barcode) {
        var title =
                BY_BARCODE.first(db, Params.of("barcode", barcode)).map(Label::title).orElse("");
        return new Refusals().add("barcode", "catalogue-barcode-taken", title);
    }

    /** A copy as its label shows it. */
    public record Label(
            UUID id,
            UUID titleId,
            String barcode,
            String place,
            String shelf,
            String state,
            String title) {}
}
