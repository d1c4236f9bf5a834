package id.titian.command.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A year of loans, returns and renewals: no item is lent twice at once, nothing falls on a closed
 * day.
 */
final class Circulation {
    private static final int LOAN_DAYS = 14;
    private static final double LOANS_A_DAY = 14;

    private final Stage stage;
    private final List<Resident> people;
    private final Map<UUID, LocalDate> freeFrom = new HashMap<>();
    private final Map<UUID, Integer> open = new HashMap<>();
    private final Set<UUID> onLoan = new HashSet<>();

    Circulation(Stage stage, List<Resident> people) {
        this.stage = stage;
        this.people = people;
    }

    /** Lends at the places where books may be taken home. */
    void play(Set<String> lendingPlaces) {
        try (var loans =
                        new Sheet(
                                stage.db,
                                "lending.loan",
                                "id, item_id, person_id, place, made_at, made_on, due_on, renewals,"
                                        + " returned_at, returned_to, village, age_band, gender, audience");
                var renewals =
                        new Sheet(
                                        stage.db,
                                        "lending.renewal",
                                        "id, loan_id, at, on_day, place, due_on, was_due_on")
                                .after(loans)) {
            for (var place : lendingPlaces) {
                var items = items(place);
                for (var day = stage.today.minusDays(364);
                        !day.isAfter(stage.today);
                        day = day.plusDays(1)) {
                    if (!items.isEmpty() && stage.places.openOn(place, day).open()) {
                        day(place, day, items, loans, renewals);
                    }
                }
            }
        }
        settle();
    }

    private void day(String place, LocalDate day, List<Item> items, Sheet loans, Sheet renewals) {
        int count = stage.about(LOANS_A_DAY * items.size() / 400.0);
        for (int i = 0; i < count; i++) {
            var item = stage.oneOf(items);
            var free = freeFrom.getOrDefault(item.id, LocalDate.MIN);
            if (!onLoan.contains(item.id) && !day.isBefore(free))
                lend(place, day, item, loans, renewals);
        }
    }

    private void lend(String place, LocalDate day, Item item, Sheet loans, Sheet renewals) {
        var person = stage.oneOf(people);
        if (open.getOrDefault(person.id(), 0) > 3) return;
        var loan = stage.id();
        var term = term(place, day);
        // The link of a loan that is long back has been cut, as the house itself does.
        boolean cut = term.returned && term.back.isBefore(stage.today.minusDays(30));
        loans.row(
                loan,
                item.id,
                cut ? null : person.id(),
                place,
                moment(day),
                day,
                term.end,
                term.renewed ? 1 : 0,
                term.returned ? moment(term.back) : null,
                term.returned ? place : null,
                person.village(),
                person.ageBand(day),
                person.gender(),
                item.audience);
        if (term.renewed) {
            renewals.row(stage.id(), loan, moment(term.due), term.due, place, term.end, term.due);
        }
        away(item, person, term);
    }

    private Term term(String place, LocalDate day) {
        var due = stage.places.lendingDayFrom(place, day.plusDays(LOAN_DAYS));
        var back =
                stage.places.lendingDayFrom(
                        place, day.plusDays(2 + stage.chance.nextInt(LOAN_DAYS + 3)));
        boolean renewed = back.isAfter(due) && !due.isAfter(stage.today);
        var end = renewed ? stage.places.lendingDayFrom(place, due.plusDays(LOAN_DAYS)) : due;
        return new Term(due, end, back, renewed, !back.isAfter(stage.today));
    }

    private void away(Item item, Resident person, Term term) {
        if (term.returned) freeFrom.put(item.id, term.back.plusDays(1));
        else {
            onLoan.add(item.id);
            open.merge(person.id(), 1, Integer::sum);
        }
    }

    private @Nullable OffsetDateTime moment(LocalDate day) {
        var at = stage.duringThe(day);
        var latest = stage.at(stage.today, LocalTime.of(8, 0));
        return at.isAfter(latest) ? latest : at;
    }

    private void settle() {
        try (var counts = new Sheet(stage.db, "lending.open_count", "person_id, item_kind, open")) {
            open.forEach((person, count) -> counts.row(person, "book", count));
        }
        stage.db.update(
                """
                update catalogue.item i set state = 'on-loan'
                 where exists (select 1 from lending.loan l
                                where l.item_id = i.id and l.returned_at is null and l.undone_at is null)
                """);
        stage.db.update(
                """
                insert into catalogue.index_queue (title_id)
                select distinct title_id from catalogue.item where state = 'on-loan'
                """);
    }

    private List<Item> items(String place) {
        return new ArrayList<>(
                stage.db.query(
                        """
                        select i.id, t.audience
                          from catalogue.item i join catalogue.title t on t.id = i.title_id
                         where i.place = ? and i.kind = 'book' and i.state = 'available'
                         order by i.barcode
                        """,
                        Circulation::item,
                        place));
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(row.getObject(1, UUID.class), row.getString(2));
    }

    /** When a loan was due at first and in the end, and when it comes back. */
    private record Term(
            LocalDate due, LocalDate end, LocalDate back, boolean renewed, boolean returned) {}

    private record Item(UUID id, String audience) {}
}
