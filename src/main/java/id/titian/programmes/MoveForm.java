package id.titian.programmes;

import id.titian.web.Typed;
import org.jspecify.annotations.Nullable;

/** Another day and time for a session, and why, as somebody typed it. */
public record MoveForm(String day, String starts, String ends, String cause) {
    public MoveForm(
            @Nullable String day,
            @Nullable String starts,
            @Nullable String ends,
            @Nullable String cause) {
        this.day = Typed.line(day);
        this.starts = Typed.line(starts);
        this.ends = Typed.line(ends);
        this.cause = Typed.line(cause);
    }

    public static MoveForm of(Session session) {
        return new MoveForm(
                session.onDay().toString(),
                session.starts().toString(),
                session.ends().toString(),
                "");
    }
}
