package id.titian.programmes;

import id.titian.kernel.Uuid7;
import id.titian.places.Places;
import id.titian.testing.Stock;
import id.titian.testing.World;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Programmes, partners and needs for tests, at the places of {@link World}. */
@Component
public class School {
    public static final String PARTNER = "komunitas-dapur";
    public static final String OTHER_PARTNER = "komunitas-uji-lain";

    private final JdbcClient db;
    private final Clock clock;
    private final Places places;
    private final Stock stock;

    School(JdbcClient db, Clock clock, Places places, Stock stock) {
        this.db = db;
        this.clock = clock;
        this.places = places;
        this.stock = stock;
    }

    /** To be called before each test. */
    public void exists() throws InterruptedException {
        stock.exists();
        for (var code : new String[] {PARTNER, OTHER_PARTNER}) {
            db.sql(
                            """
                            insert into partners.organisation (code, name, kind, sample)
                            values (?, ?, 'community', true) on conflict do nothing
                            """)
                    .params(code, "Contoh " + code)
                    .update();
        }
        db.sql(
                        """
                        insert into places.need (code, names, facility)
                        values ('large-print', '{"id": "Huruf besar", "en": "Large print"}', 'large-print'),
                               ('step-free', '{"id": "Tanpa tangga", "en": "Step-free"}', 'step-free')
                        on conflict do nothing
                        """)
                .update();
        while (!places.needs("id").containsKey("step-free")) Thread.sleep(50);
    }

    /** An announced class at the city library with one session on the day. */
    public UUID course(int capacity, LocalDate day) {
        return course("Kelas Uji " + Uuid7.next(), capacity, day, World.KOTA);
    }

    public UUID course(String title, int capacity, LocalDate day, String place) {
        var id = Uuid7.next();
        db.sql(
                        """
                        insert into programmes.programme
                               (id, title_id, form, place, partner, partner_brings, capacity, digital, state,
                                made_at)
                        values (?, ?, 'class', ?, ?, '{speaker}', ?, true, 'announced', now())
                        """)
                .params(id, title, place, PARTNER, capacity)
                .update();
        session(id, day, place);
        return id;
    }

    public UUID session(UUID programme, LocalDate day, String place) {
        var id = Uuid7.next();
        db.sql(
                        """
                        insert into programmes.session (id, programme_id, number, on_day, starts, ends, place)
                        values (?, ?, (select count(*) + 1 from programmes.session where programme_id = ?), ?,
                                '14:00', '15:00', ?)
                        """)
                .params(id, programme, programme, day, place)
                .update();
        return id;
    }

    public UUID sessionOf(UUID programme) {
        return db.sql(
                        "select id from programmes.session where programme_id = ? order by number limit 1")
                .param(programme)
                .query(UUID.class)
                .single();
    }

    public UUID need(String words, String partner) {
        var id = Uuid7.next();
        db.sql(
                        """
                        insert into partners.need_heard (id, who, partner, heard_on, words, made_at)
                        values (?, 'Warga uji', ?, ?, ?, now())
                        """)
                .params(id, partner, today().minusDays(9), words)
                .update();
        return id;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public void run(String sql, Object value) {
        db.sql(sql).param(value).update();
    }

    /** How many rows a query counts, with one parameter. */
    public int count(String sql, Object value) {
        return db.sql(sql).param(value).query(Integer.class).single();
    }

    public String word(String sql, Object value) {
        return db.sql(sql).param(value).query(String.class).single();
    }
}
