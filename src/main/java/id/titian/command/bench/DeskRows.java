package id.titian.command.bench;

import id.titian.lending.Rules;
import id.titian.places.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invented rows, written straight into the tables: only lending is to be measured. */
@Component
final class DeskRows {
    static final String PLACE = "meja-ukur";

    /** Loans each person makes while it is measured; each has one more from before. */
    static final int PER_PERSON = 4;

    private final JdbcClient db;
    private final Rules rules;
    private final Places places;

    DeskRows(JdbcClient db, Rules rules, Places places) {
        this.db = db;
        this.rules = rules;
        this.places = places;
    }

    /**
     * So many copies to lend, and a quarter of it in people; done when the house knows the place.
     */
    void load(int items) throws InterruptedException {
        db.sql(
                        """
                        insert into places.place (code, name, kind, state)
                        values (:place, 'Meja Ukur', 'corner', 'open')
                        """)
                .param("place", PLACE)
                .update();
        db.sql(
                        """
                        insert into lending.rule (loan_days, max_open, renewals, max_holds, hold_shelf_days)
                        values (14, 5, 2, 3, 7)
                        """)
                .update();
        people(items);
        books(items, "UKUR");
        books(items / PER_PERSON, "LAMA");
        past(items);
        db.sql("analyze").update();
        rules.changed();
        while (places.find(PLACE).isEmpty()) Thread.sleep(100);
    }

    private void people(int items) {
        db.sql(
                        """
                        with made as (
                          insert into people.person (id, call_name, birth_year, made_at)
                          select gen_random_uuid(), 'Warga ' || n, 1940 + n % 80, now()
                            from generate_series(0, :people) n
                          returning id, call_name)
                        insert into people.card (number, person_id, made_at, given_at)
                        select 700000000 + substr(call_name, 7)::int, id, now(), now() from made
                        """)
                .param("people", items / PER_PERSON)
                .update();
    }

    private void books(int items, String prefix) {
        db.sql(
                        """
                        with made as (
                          insert into catalogue.title (id, work_key, title, audience, made_at, changed_at)
                          select gen_random_uuid(), :prefix || n, 'Buku Ukur ' || n, 'adult', now(), now()
                            from generate_series(0, :items - 1) n
                          returning id, work_key as barcode)
                        insert into catalogue.item (id, title_id, barcode, place, now_at, made_at, changed_at)
                        select gen_random_uuid(), id, barcode, :place, :place, now(), now() from made
                        """)
                .param("items", items)
                .param("prefix", prefix)
                .param("place", PLACE)
                .update();
    }

    /** A library in use: each item was out once, and each person has an old loan at home. */
    private void past(int items) {
        db.sql(
                        """
                        insert into lending.loan (id, item_id, place, made_at, made_on, due_on, returned_at,
                                                  returned_to, age_band, gender, audience)
                        select gen_random_uuid(), id, place, now() - interval '90 days', current_date - 90,
                               current_date - 76, now() - interval '80 days', place, 'unknown', 'unknown', 'adult'
                          from catalogue.item where barcode like 'UKUR%'
                        """)
                .update();
        db.sql(
                        """
                        with out as (
                          insert into lending.loan (id, item_id, person_id, place, made_at, made_on, due_on,
                                                    age_band, gender, audience)
                          select gen_random_uuid(), i.id, c.person_id, i.place, now() - interval '7 days',
                                 current_date - 7, current_date + 7, 'unknown', 'unknown', 'adult'
                            from generate_series(0, :people - 1) n
                            join people.card c on c.number = (700000000 + n)::text
                            join catalogue.item i on i.barcode = 'LAMA' || n
                          returning item_id, person_id),
                        gone as (
                          update catalogue.item i set state = 'on-loan', due_on = current_date + 7
                            from out where out.item_id = i.id)
                        insert into lending.open_count (person_id, item_kind, open)
                        select person_id, 'book', 1 from out
                        """)
                .param("people", items / PER_PERSON)
                .update();
    }
}
