package id.titian.places;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.testing.HouseTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whether a place is open, why, and on which days something may fall due. */
@HouseTest
@Transactional
class OpenDayTest {
    private static final LocalDate NYEPI = LocalDate.parse("2026-03-19");
    private static final LocalDate MONDAY = LocalDate.parse("2026-07-06");

    @Autowired Region region;
    @Autowired Places places;
    @Autowired Closures closures;
    @Autowired JdbcClient db;

    @BeforeEach
    void a_region() {
        region.of(Region.FIRST);
    }

    @Test
    void an_ordinary_day_has_the_hours_of_its_weekday() {
        var day = places.openOn("kontainer-renon", MONDAY);
        assertThat(day.why()).isEqualTo(OpenDay.Why.HOURS);
        assertThat(day.openAt(LocalTime.of(7, 30))).isTrue();
        assertThat(day.openAt(LocalTime.of(20, 0))).isFalse();
        assertThat(day.assumed()).isFalse();
        assertThat(places.openOn("kota", MONDAY).assumed()).isTrue();
        assertThat(places.openOn("kota", MONDAY.plusDays(6)).why()).isEqualTo(OpenDay.Why.WEEKDAY);
    }

    @Test
    void nyepi_and_galungan_close_and_say_so_in_each_language() {
        var nyepi = places.openOn("kota", NYEPI);
        assertThat(nyepi.why()).isEqualTo(OpenDay.Why.HOLIDAY);
        assertThat(nyepi.reason().in("id")).isEqualTo("Hari Suci Nyepi");
        assertThat(nyepi.reason().in("en")).isEqualTo("Nyepi, day of silence");
        assertThat(nyepi.reason().in("ban")).isEqualTo("Nyepi");
        assertThat(places.openOn("kontainer-renon", LocalDate.parse("2026-06-17")).reason().id())
                .isEqualTo("Galungan");
        assertThat(places.openOn("kontainer-renon", LocalDate.parse("2026-12-25")).open())
                .isFalse();
    }

    @Test
    void a_place_of_its_own_closes_and_opens_again() {
        closures.add(closure("kota", MONDAY, MONDAY.plusDays(1), null));
        assertThat(places.openOn("kota", MONDAY).why()).isEqualTo(OpenDay.Why.CLOSURE);
        assertThat(places.openOn("kota", MONDAY).reason().in("en")).isEqualTo("Odalan");
        assertThat(places.openOn("kota", MONDAY.plusDays(2)).open()).isTrue();
        assertThat(places.openOn("kontainer-renon", MONDAY).open()).isTrue();
        var entered = Closures.id("kota", MONDAY.toString(), MONDAY.plusDays(1).toString(), "");
        closures.end("kota", entered);
        assertThat(places.openOn("kota", MONDAY).open()).isTrue();
    }

    @Test
    void special_hours_win_over_the_week_but_a_closure_wins_over_them() {
        closures.add(closure("kota", MONDAY, MONDAY, LocalTime.of(9, 0)));
        assertThat(places.openOn("kota", MONDAY).why()).isEqualTo(OpenDay.Why.SPECIAL);
        assertThat(places.openOn("kota", MONDAY).openAt(LocalTime.of(8, 30))).isFalse();
        closures.add(closure("kota", MONDAY, MONDAY, null));
        assertThat(places.openOn("kota", MONDAY).why()).isEqualTo(OpenDay.Why.CLOSURE);
    }

    @Test
    void what_is_not_known_is_not_closed_and_what_does_not_serve_is_not_open() {
        db.sql("update places.place set state = 'open' where code = 'kel-renon'").update();
        assertThat(places.openOn("kel-renon", MONDAY).known()).isFalse();
        assertThat(places.openOn("kel-sanur", MONDAY).why()).isEqualTo(OpenDay.Why.NOT_SERVING);
        assertThat(places.openOn("nowhere", MONDAY).why()).isEqualTo(OpenDay.Why.NOT_SERVING);
    }

    @Test
    void nothing_falls_due_on_a_closed_day_or_on_nyepi_in_three_years() {
        closures.add(closure("kota", MONDAY, MONDAY.plusDays(9), null));
        closures.add(closure("kontainer-renon", NYEPI, NYEPI, LocalTime.of(9, 0)));
        var wrong = new ArrayList<String>();
        int moved = 0;
        for (var place : places.open()) {
            for (var day = LocalDate.of(2026, 1, 1); day.getYear() < 2029; day = day.plusDays(1)) {
                var due = places.lendingDayFrom(place.code(), day);
                if (!due.equals(day)) moved++;
                boolean shut = !places.openOn(place.code(), due).open();
                boolean nyepi =
                        places.feasts(due).stream().anyMatch(it -> it.key().equals("nyepi"));
                boolean gap = due.isBefore(day) || due.isAfter(day.plusDays(30));
                if (shut || nyepi || gap) wrong.add(place.code() + " " + day + " → " + due);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(moved).isGreaterThan(1_000);
        assertThat(places.lendingDayFrom("kontainer-renon", NYEPI)).isAfter("2026-03-20");
    }

    @Test
    void it_answers_from_memory() {
        places.openOn("kota", MONDAY);
        long from = System.nanoTime();
        for (int i = 0; i < 100; i++) places.openOn("kota", MONDAY.plusDays(i));
        assertThat(System.nanoTime() - from).isLessThan(1_000_000_000L);
    }

    @Test
    void distances_are_those_of_the_globe() {
        assertThat(Places.km(-8.65, 115.21, -8.65, 115.21)).isZero();
        assertThat(Places.km(0, 0, 1, 0)).isBetween(111.1, 111.3);
        assertThat(Places.km(-8.65, 115.21, -8.65, 116.21)).isBetween(109.8, 110.1);
    }

    private static Closures.NewClosure closure(
            String place, LocalDate from, LocalDate to, @Nullable LocalTime opens) {
        var closes = opens == null ? null : opens.plusHours(2);
        return new Closures.NewClosure(place, from, to, opens, closes, "Odalan", "");
    }
}
