package id.titian.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void many_sessions_that_are_over_make_room_for_what_comes() {
        var sessions = new ArrayList<Session>();
        for (int i = 7; i >= 1; i--) sessions.add(session(-i, "held"));
        var cancelled = session(1, "cancelled");
        var planned = session(8, "planned");
        sessions.addAll(List.of(cancelled, planned));
        assertThat(Session.over(sessions, TODAY)).hasSize(7);
        assertThat(Session.ahead(sessions, TODAY)).containsExactly(cancelled, planned);
    }

    @Test
    void few_of_them_stay_where_they_are_and_one_nobody_closed_is_never_hidden() {
        var few = List.of(session(-7, "held"), session(1, "planned"));
        assertThat(Session.over(few, TODAY)).isEmpty();
        assertThat(Session.ahead(few, TODAY)).isEqualTo(few);
        var sessions = new ArrayList<Session>();
        for (int i = 9; i >= 2; i--) sessions.add(session(-i, "held"));
        var open = session(-1, "planned");
        sessions.add(open);
        assertThat(Session.ahead(sessions, TODAY)).containsExactly(open);
    }

    private static Session session(int days, String state) {
        var id = UUID.randomUUID();
        var ten = LocalTime.of(10, 0);
        var day = TODAY.plusDays(days);
        return new Session(id, id, 1, "", "", day, ten, ten.plusHours(2), "kota", "", state, "");
    }
}
