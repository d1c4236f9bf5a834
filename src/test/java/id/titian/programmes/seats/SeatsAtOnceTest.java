package id.titian.programmes.seats;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.programmes.School;
import id.titian.testing.HouseTest;
import id.titian.testing.Stock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Seats are scarce: however many press at once and whatever the history, there are never more. */
@HouseTest
class SeatsAtOnceTest {
    @Autowired Registering registering;
    @Autowired Registrations registrations;
    @Autowired WaitingList queue;
    @Autowired Offers offers;
    @Autowired SeatLedger ledger;
    @Autowired School school;
    @Autowired Stock stock;

    @BeforeEach
    void a_school() throws InterruptedException {
        school.exists();
    }

    @Test
    void twenty_at_once_for_ten_seats_give_ten_and_a_queue_of_ten() throws Exception {
        for (int round = 0; round < 5; round++) {
            var course = school.course(10, school.today().plusDays(1));
            atOnce(20, i -> () -> register(course, "Orang " + i, 1));
            assertThat(registrations.seats(course)).isEqualTo(new Seats("announced", 10, 10, 10));
            var positions = registrations.of(course).stream().filter(Registration::isWaiting);
            assertThat(positions.map(Registration::position))
                    .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        }
    }

    @Test
    void one_form_pressed_many_times_at_once_registers_once() throws Exception {
        var course = school.course(10, school.today().plusDays(1));
        var key = UUID.randomUUID().toString();
        var form = new RegistrationForm("", "Sekali", "2", List.of(), "", "", key, "");
        atOnce(8, i -> () -> registering.register(course, form, "portal"));
        assertThat(registrations.seats(course).taken()).isEqualTo(2);
    }

    @Test
    void one_card_at_many_desks_registers_once() throws Exception {
        var course = school.course(10, school.today().plusDays(1));
        var card = stock.card("Sekali");
        var form = new RegistrationForm(card, "", "1", List.of(), "", "", "", "");
        atOnce(8, i -> () -> registering.register(course, form, "desk"));
        assertThat(registrations.seats(course).taken()).isOne();
    }

    @Test
    void one_free_seat_is_given_to_one_of_many_who_press() throws Exception {
        var course = school.course(2, school.today().plusDays(1));
        var seated = register(course, "Berdua", 2);
        var first = register(course, "Menunggu", 2);
        queue.cancel(seated);
        atOnce(6, i -> () -> queue.seat(first));
        assertThat(registrations.seats(course)).isEqualTo(new Seats("announced", 2, 2, 0));
        assertThat(SeatLedger.replay(ledger.of(course)))
                .containsEntry(seated.id(), "cancelled")
                .containsEntry(first.id(), "registered");
    }

    @Test
    void whatever_the_history_seats_suffice_order_holds_and_parties_stay_together() {
        for (int seed = 1; seed <= 25; seed++) history(new Random(seed), seed);
    }

    /** Plays random moves in the house and in a plain model, and compares them after each. */
    private void history(Random random, int seed) {
        int capacity = 1 + random.nextInt(9);
        var course = school.course(capacity, school.today().plusDays(1));
        var model = new Model(capacity);
        for (int move = 0; move < 25; move++) {
            var listed = registrations.of(course);
            switch (random.nextInt(6)) {
                case 0 -> {
                    if (listed.isEmpty()) continue;
                    var one = listed.get(random.nextInt(listed.size()));
                    queue.cancel(one);
                    model.cancel(one.shown());
                }
                case 1 -> {
                    var waiting = listed.stream().filter(Registration::isWaiting).toList();
                    if (waiting.isEmpty()) continue;
                    var one = waiting.get(random.nextInt(waiting.size()));
                    boolean given = queue.seat(one).isEmpty();
                    assertThat(given).as("seed %s", seed).isEqualTo(model.seat(one.shown()));
                }
                case 2 -> {
                    var offered = listed.stream().filter(Registration::isOffered).toList();
                    if (offered.isEmpty()) continue;
                    answer(course, offered.get(random.nextInt(offered.size())), model, random);
                }
                default -> {
                    int party = 1 + random.nextInt(Math.min(capacity, 4));
                    var name = "P" + move;
                    register(course, name, party);
                    model.register(name, party);
                }
            }
            compare(course, model, seed);
        }
    }

    /** Yes, no, or nothing until it is too late; and a late yes is no yes. */
    private void answer(UUID course, Registration one, Model model, Random random) {
        int how = random.nextInt(4);
        if (how == 0) {
            assertThat(offers.decline(one).isEmpty()).isTrue();
            model.cancel(one.shown());
            return;
        }
        if (how == 1) {
            assertThat(offers.accept(one).isEmpty()).isTrue();
            model.accept(one.shown());
            return;
        }
        school.run(
                "update programmes.registration set offer_until = now() - interval '1 minute' where id = ?",
                one.id());
        if (how == 2) {
            assertThat(offers.endLate(course)).isOne();
        } else {
            assertThat(offers.accept(one).isEmpty()).as("a late yes").isFalse();
        }
        model.cancel(one.shown());
    }

    private void compare(UUID course, Model model, int seed) {
        var listed = registrations.of(course);
        var seats = registrations.seats(course);
        assertThat(seats.taken()).as("seed %s", seed).isLessThanOrEqualTo(seats.capacity());
        assertThat(listed.stream().filter(Registration::isWaiting).map(Registration::nickname))
                .as("queue of seed %s", seed)
                .containsExactlyElementsOf(model.waiting.stream().map(Party::name).toList());
        assertThat(listed.stream().filter(Registration::isSeated).map(Registration::nickname))
                .as("seated of seed %s", seed)
                .containsExactlyInAnyOrderElementsOf(
                        model.seated.stream().map(Party::name).toList());
        assertThat(listed.stream().filter(Registration::isOffered).map(Registration::nickname))
                .as("offered of seed %s", seed)
                .containsExactlyInAnyOrderElementsOf(
                        model.offered.stream().map(Party::name).toList());
        var states = SeatLedger.replay(ledger.of(course));
        listed.forEach(it -> assertThat(states).containsEntry(it.id(), it.state()));
        assertThat(states).hasSize(model.parties);
        assertThat(seats.taken()).isEqualTo(model.taken());
    }

    private Registration register(UUID course, String name, int party) {
        var form = new RegistrationForm("", name, "" + party, List.of(), "", "", "", "");
        var outcome = registering.register(course, form, "portal");
        assertThat(outcome).isInstanceOf(Registering.Outcome.Kept.class);
        return ((Registering.Outcome.Kept) outcome).registration();
    }

    private static void atOnce(int many, java.util.function.IntFunction<Callable<?>> task)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            var tasks = new ArrayList<Callable<Object>>();
            for (int i = 0; i < many; i++) {
                var one = task.apply(i);
                tasks.add(one::call);
            }
            for (var done : threads.invokeAll(tasks)) done.get();
        }
    }

    private record Party(String name, int size) {}

    private static final class Model {
        final int capacity;
        final List<Party> seated = new ArrayList<>();
        final List<Party> waiting = new ArrayList<>();
        final List<Party> offered = new ArrayList<>();
        int parties;

        Model(int capacity) {
            this.capacity = capacity;
        }

        int taken() {
            return seated.stream().mapToInt(Party::size).sum()
                    + offered.stream().mapToInt(Party::size).sum();
        }

        void register(String name, int size) {
            parties++;
            boolean fits = waiting.isEmpty() && taken() + size <= capacity;
            (fits ? seated : waiting).add(new Party(name, size));
        }

        void cancel(String name) {
            seated.removeIf(it -> it.name.equals(name));
            waiting.removeIf(it -> it.name.equals(name));
            offered.removeIf(it -> it.name.equals(name));
            while (!waiting.isEmpty() && taken() + waiting.getFirst().size <= capacity) {
                offered.add(waiting.removeFirst());
            }
        }

        void accept(String name) {
            var one = offered.stream().filter(it -> it.name.equals(name)).findFirst().orElseThrow();
            offered.remove(one);
            seated.add(one);
        }

        boolean seat(String name) {
            var first = waiting.getFirst();
            if (!first.name.equals(name) || taken() + first.size > capacity) return false;
            seated.add(waiting.removeFirst());
            return true;
        }
    }
}
