package id.titian.digital;

import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers that begin anew at 1 every day at every place; two desks never give the same. */
@Component
public class Series {
    /** Locks the day's row until the transaction ends, so that others wait for their number. */
    static final Query<Last> LOCK =
            new Query<>(
                    Last.class,
                    """
                    insert into digital.series as s (place, on_day, what) values (:place, :day, :what)
                    on conflict (place, on_day, what) do update set last = s.last
                    returning last
                    """);

    static final Statement STEP =
            new Statement(
                    """
                    update digital.series set last = last + 1
                     where place = :place and on_day = :day and what = :what
                    """);

    private final JdbcClient db;

    Series(JdbcClient db) {
        this.db = db;
    }

    /** The last number given; others wait until this transaction ends. */
    public int lock(String place, LocalDate day, String what) {
        return LOCK.one(db, Map.of("place", place, "day", day, "what", what)).last;
    }

    /** Gives the next number, to be called after {@link #lock}. */
    public void step(String place, LocalDate day, String what) {
        STEP.run(db, Map.of("place", place, "day", day, "what", what));
    }

    record Last(int last) {}
}
