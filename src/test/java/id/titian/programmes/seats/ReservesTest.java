package id.titian.programmes.seats;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Refusals.Refusal;
import id.titian.kernel.Role;
import id.titian.programmes.School;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Seats kept for a partner's people are theirs until the day, and everybody's afterwards. */
@HouseTest
class ReservesTest {
    @Autowired Registering registering;
    @Autowired Registrations registrations;
    @Autowired Reserves reserves;
    @Autowired OffersEnding sweep;
    @Autowired WaitingList queue;
    @Autowired School school;

    private UUID course = UUID.randomUUID();

    @BeforeEach
    void a_course_of_five_with_three_kept() throws InterruptedException {
        school.exists();
        course = school.course(5, school.today().plusDays(20));
        assertThat(keep(School.PARTNER, "3", school.today().plusDays(7))).isEmpty();
    }

    @Test
    void others_find_the_rest_and_the_partners_people_come_in_past_the_queue() {
        assertThat(register("Satu", "", 2)).isEqualTo("registered");
        assertThat(register("Dua", "", 1)).isEqualTo("waiting");
        assertThat(register("", School.PARTNER, 2)).isEqualTo("registered");
        assertThat(register("", School.PARTNER, 2)).isEqualTo("waiting");
        assertThat(register("", School.PARTNER, 1)).isEqualTo("registered");
        assertThat(registrations.seats(course).taken()).isEqualTo(5);
    }

    @Test
    void a_kept_seat_given_up_goes_to_the_partners_next_and_not_to_the_first_in_the_queue() {
        register("Satu", "", 2);
        var theirs = registration("", School.PARTNER, 3);
        var first = registration("Dua", "", 1);
        var second = registration("", School.PARTNER, 2);
        queue.cancel(theirs);
        assertThat(registrations.registration(second.id()).state()).isEqualTo("offered");
        assertThat(registrations.registration(first.id()).state()).isEqualTo("waiting");
    }

    @Test
    void from_the_day_on_what_is_left_is_offered_to_those_who_wait() {
        register("Satu", "", 2);
        var waiting = registration("Dua", "", 3);
        sweep.sweep();
        assertThat(registrations.registration(waiting.id()).state()).isEqualTo("waiting");
        school.run(
                "update programmes.reserve set release_on = current_date - 1 where programme_id = ?",
                course);
        sweep.sweep();
        assertThat(registrations.registration(waiting.id()).state()).isEqualTo("offered");
        assertThat(reserves.of(course)).allMatch(Reserves.Reserve::released);
    }

    @Test
    void no_more_is_kept_than_is_free_and_none_gives_it_back() {
        var day = school.today().plusDays(7);
        register("Satu", "", 2);
        assertThat(keep(School.PARTNER, "4", day)).containsExactly("programmes-reserve-seats");
        assertThat(keep(School.OTHER_PARTNER, "1", day))
                .containsExactly("programmes-reserve-seats");
        assertThat(keep(School.PARTNER, "2", school.today()))
                .containsExactly("programmes-reserve-day");
        assertThat(keep("tiada", "1", day)).contains("unknown-choice");
        var waiting = registration("Dua", "", 2);
        assertThat(keep(School.PARTNER, "0", school.today())).isEmpty();
        assertThat(registrations.registration(waiting.id()).state()).isEqualTo("offered");
    }

    private List<String> keep(String partner, String seats, LocalDate release) {
        var staff = As.staffOf(Role.COORDINATOR, World.KOTA);
        var form = new ReserveForm(partner, seats, release.toString());
        return reserves.keep(course, form, staff).all().stream().map(Refusal::reason).toList();
    }

    private String register(String name, String partner, int party) {
        return registration(name, partner, party).state();
    }

    private Registration registration(String name, String partner, int party) {
        var form = new RegistrationForm("", name, "" + party, List.of(), "", partner, "", "");
        var outcome = registering.register(course, form, "desk");
        return ((Registering.Outcome.Kept) outcome).registration();
    }
}
