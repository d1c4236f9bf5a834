package id.titian.catalogue;

import id.titian.catalogue.search.Asked;
import id.titian.catalogue.search.IndexQueue;
import id.titian.catalogue.search.SearchIndex;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask of the catalogue, and the two things they may tell it. */
@Component
public class Catalogue {
    private static final String ITEM =
            """
            select i.id, i.title_id, t.title, i.barcode, i.place, i.now_at, i.shelf, i.kind, i.state,
                   t.audience, t.format
              from catalogue.item i join catalogue.title t on t.id = i.title_id
            """;

    static final Query<Item> ITEM_BY_BARCODE =
            new Query<>(Item.class, ITEM + " where i.barcode = :barcode");

    static final Query<Item> ITEM_BY_ID = new Query<>(Item.class, ITEM + " where i.id = :id");

    static final Query<Item> ITEMS_OF_TITLE =
            new Query<>(
                    Item.class,
                    ITEM
                            + " where i.title_id = :title and i.state <> 'withdrawn' order by i.place,"
                            + " i.barcode");

    static final Query<TitleLine> TITLE =
            new Query<>(
                    TitleLine.class,
                    """
                    select t.id, t.title, array_to_string(t.contributors, '; ') as by, t.year, t.format,
                           count(i.id) filter (where i.state <> 'withdrawn')::int as copies,
                           count(i.id) filter (where i.state = 'available')::int as available
                      from catalogue.title t left join catalogue.item i on i.title_id = t.id
                     where t.id = any(cast(:ids as uuid[])) and t.withdrawn_at is null
                     group by t.id
                    """);

    /** One round trip: the search index learns of it in the same statement. */
    static final Statement MOVE =
            new Statement(
                    """
                    with moved as (
                      update catalogue.item
                         set state = :state, now_at = :place, due_on = cast(:due as date), changed_at = :at
                       where id = :id returning title_id)
                    insert into catalogue.index_queue (title_id) select title_id from moved
                    """);

    private final JdbcClient db;
    private final SearchIndex index;
    private final IndexQueue queue;
    private final Clock clock;

    Catalogue(JdbcClient db, SearchIndex index, IndexQueue queue, Clock clock) {
        this.db = db;
        this.index = index;
        this.queue = queue;
        this.clock = clock;
    }

    /** The item with a barcode, in whatever state; blanks around the barcode do not matter. */
    public Optional<Item> itemByBarcode(String barcode) {
        var asked = barcode.strip();
        return asked.isEmpty() || asked.length() > 60 || asked.indexOf('\0') >= 0
                ? Optional.empty()
                : ITEM_BY_BARCODE.first(db, Params.of("barcode", asked));
    }

    public Optional<Item> item(UUID id) {
        return ITEM_BY_ID.first(db, Params.of("id", id));
    }

    /** The title's items that are not withdrawn. */
    public List<Item> items(UUID title) {
        return ITEMS_OF_TITLE.list(db, Params.of("title", title));
    }

    /** The title, unless it was withdrawn. */
    public Optional<TitleLine> title(UUID id) {
        return TITLE.first(db, Params.of("ids", new String[] {id.toString()}));
    }

    /** Titles that fit the words, the best first, as the search finds them. */
    public List<TitleLine> search(String words, int most) {
        var ids = index.find(Asked.of(words, most)).titles();
        if (ids.isEmpty()) return List.of();
        var texts = ids.stream().map(UUID::toString).toArray(String[]::new);
        return TITLE.list(db, Params.of("ids", texts)).stream()
                .sorted(Comparator.comparingInt(title -> ids.indexOf(title.id())))
                .toList();
    }

    /** An item that is not on loan was moved: {@link #moved(UUID, String, String, LocalDate)}. */
    @Transactional
    public void moved(UUID item, String state, String nowAt) {
        moved(item, state, nowAt, null);
    }

    /**
     * Lending moved an item: its state, the place where it is now and the day it is due are kept,
     * and the search index learns of it. Belongs inside the transaction of the loan or return.
     *
     * @param due the day a loan is due, else null
     * @throws IllegalArgumentException when there is no such item
     */
    @Transactional
    public void moved(UUID item, String state, String nowAt, @Nullable LocalDate due) {
        var params =
                Params.of(
                        "id",
                        item,
                        "state",
                        state,
                        "place",
                        nowAt,
                        "due",
                        due,
                        "at",
                        OffsetDateTime.now(clock));
        if (MOVE.run(db, params) == 0) throw new IllegalArgumentException("No item " + item);
        queue.wakeAfterCommit();
    }

    /** Something about the title changed that the search shows. Belongs inside the transaction. */
    @Transactional
    public void changed(UUID title) {
        queue.add(List.of(title));
    }
}
