package id.titian.people;

import id.titian.kernel.Absent;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.kernel.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Empty cards reserved for a volunteer, to be given to people where there is no line. */
@Component
class CardBlocks {
    static final int MOST = 200;

    static final Statement MAKE =
            new Statement(
                    """
                    insert into people.card_block (id, place, holder, size, made_at)
                    values (:id, :place, :holder, :size, :at)
                    on conflict (id) do nothing
                    """);

    static final Statement PUT_IN =
            new Statement("update people.card set block_id = :block where number = :number");

    static final Query<Block> BLOCKS =
            new Query<>(
                    Block.class,
                    """
                    select b.id, b.place, b.holder, b.size, b.made_at,
                           (select count(*) from people.card c
                             where c.block_id = b.id and c.given_at is not null) as given
                      from people.card_block b
                     order by b.made_at desc, b.id
                     limit 200
                    """);

    static final Query<Block> BLOCK =
            new Query<>(
                    Block.class,
                    """
                    select b.id, b.place, b.holder, b.size, b.made_at,
                           (select count(*) from people.card c
                             where c.block_id = b.id and c.given_at is not null) as given
                      from people.card_block b where b.id = :id
                    """);

    static final Query<Blank> BLANKS =
            new Query<>(
                    Blank.class,
                    """
                    select number from people.card
                     where block_id = :id and given_at is null and ended_at is null
                     order by number
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final Cards cards;
    private final ApplicationEventPublisher events;

    CardBlocks(JdbcClient db, Clock clock, Cards cards, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.cards = cards;
        this.events = events;
    }

    /** The blocks of the places somebody works at, newest first. */
    List<Block> of(Staff staff) {
        return BLOCKS.list(db, Params.of()).stream().filter(it -> staff.worksAt(it.place)).toList();
    }

    Block block(UUID id, Staff staff) {
        return BLOCK.first(db, Params.of("id", id))
                .filter(it -> staff.worksAt(it.place))
                .orElseThrow(() -> new Absent("block"));
    }

    /** Numbers of a block that nobody has yet. */
    List<String> blanks(UUID block) {
        return BLANKS.list(db, Params.of("id", block)).stream().map(Blank::number).toList();
    }

    /**
     * Reserves numbers.
     *
     * @param id of the form, so that sending it twice reserves once
     * @param size how many, 1 to {@link #MOST}
     */
    @Transactional
    Refusals reserve(UUID id, String place, String holder, int size) {
        var wrong = new Refusals();
        wrong.addIf(holder.isEmpty(), "holder", "people-holder");
        Typed.limit(wrong, "holder", holder, Typed.NAME);
        wrong.addIf(size < 1 || size > MOST, "size", "people-block-size", MOST);
        if (!wrong.isEmpty()) return wrong;
        var at = OffsetDateTime.now(clock);
        var row = Params.of("id", id, "place", place, "holder", holder, "size", size, "at", at);
        if (MAKE.run(db, row) == 0) return wrong;
        for (int i = 0; i < size; i++) {
            PUT_IN.run(db, Params.of("block", id, "number", cards.fresh()));
        }
        events.publishEvent(PersonEvent.at(place, "cards-reserved", id, Integer.toString(size)));
        return wrong;
    }

    record Block(
            UUID id, String place, String holder, int size, OffsetDateTime madeAt, long given) {}

    record Blank(String number) {}
}
