package id.titian.testing;

import id.titian.kernel.Uuid7;
import id.titian.lending.Rules;
import id.titian.places.Places;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two desks with rules of their own, and whatever cards and items a test of lending needs. */
@Component
public class Stock {
    public static final String DESK = "meja-uji";
    public static final String OTHER_DESK = "meja-uji-dua";

    private final JdbcClient db;
    private final Places places;
    private final Rules rules;

    Stock(JdbcClient db, Places places, Rules rules) {
        this.db = db;
        this.places = places;
        this.rules = rules;
    }

    /** To be called before each test. */
    public void exists() throws InterruptedException {
        World.exists(db);
        place(DESK, "Meja Uji");
        place(OTHER_DESK, "Meja Uji Dua");
        while (places.find(DESK).isEmpty() || places.find(OTHER_DESK).isEmpty()) Thread.sleep(50);
        rules.changed();
    }

    private void place(String code, String name) {
        int made =
                db.sql(
                                """
                                insert into places.place (code, name, kind, village_code, state)
                                values (?, ?, 'corner', '51.71.02.2005', 'open') on conflict do nothing
                                """)
                        .params(code, name)
                        .update();
        if (made == 0) return;
        for (int day = 1; day <= 7; day++) {
            db.sql(
                            "insert into places.hours (place_code, weekday, opens, closes) values (?, ?, '08:00', '20:00')")
                    .params(code, day)
                    .update();
        }
        rule(code, "any", "any", 14, 5, 2, 3, 7);
        rule(code, "any", "reference", 0, 0, 0, 0, 0);
        rule(code, "any", "thing", 7, 1, 0, 1, 3);
        rule(code, "partner", "any", 30, 1000, 2, 5, 7);
    }

    private void rule(String place, String person, String item, int... values) {
        db.sql(
                        """
                        insert into lending.rule (place, person_kind, item_kind, loan_days, max_open,
                                                  renewals, max_holds, hold_shelf_days, note_id, source)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'Tanpa denda.', 'office')
                        """)
                .params(place, person, item)
                .params(values[0], values[1], values[2], values[3], values[4])
                .update();
    }

    public UUID person(String name, String kind) {
        var id = Uuid7.next();
        db.sql(
                        """
                        insert into people.person (id, call_name, kind, birth_year, gender, village, made_at)
                        values (?, ?, ?, 1990, 'f', '51.71.02.2005', now())
                        """)
                .params(id, name, kind)
                .update();
        return id;
    }

    /** A card of a new person. */
    public String card(String name) {
        return cardOf(person(name, "adult"));
    }

    public String cardOf(UUID person) {
        var number = "7" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L);
        db.sql(
                        "insert into people.card (number, person_id, made_at, given_at) values (?, ?, now(), now())")
                .params(number, person)
                .update();
        return number;
    }

    public UUID title(String name) {
        var id = Uuid7.next();
        db.sql(
                        """
                        insert into catalogue.title (id, work_key, title, audience, made_at, changed_at)
                        values (?, ?, ?, 'adult', now(), now())
                        """)
                .params(id, id.toString(), name)
                .update();
        return id;
    }

    /** The barcode of a new item. */
    public String item(UUID title, String place, String kind) {
        var barcode = "UJI" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
        db.sql(
                        """
                        insert into catalogue.item (id, title_id, barcode, place, now_at, shelf, kind, made_at,
                                                    changed_at)
                        values (?, ?, ?, ?, ?, '899.2 UJI', ?, now(), now())
                        """)
                .params(Uuid7.next(), title, barcode, place, place, kind)
                .update();
        return barcode;
    }

    /** A book of a new title at the first desk. */
    public String book() {
        return item(title("Buku Uji " + Uuid7.next()), DESK, "book");
    }

    public String state(String barcode) {
        return db.sql("select state from catalogue.item where barcode = ?")
                .param(barcode)
                .query(String.class)
                .single();
    }

    public void state(String barcode, String state) {
        db.sql("update catalogue.item set state = ? where barcode = ?")
                .params(state, barcode)
                .update();
    }

    public int open(String card) {
        return db.sql(
                        """
                        select coalesce(sum(o.open), 0)::int from lending.open_count o
                          join people.card c on c.person_id = o.person_id where c.number = ?
                        """)
                .param(card)
                .query(Integer.class)
                .single();
    }
}
