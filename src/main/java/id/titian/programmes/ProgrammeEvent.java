package id.titian.programmes;

import id.titian.kernel.Event;
import id.titian.kernel.Fact;
import java.util.List;
import java.util.UUID;

/** Something that happened to a programme, one of its sessions, or to somebody's part in it. */
public record ProgrammeEvent(
        String what, UUID subject, String place, List<String> words, List<Fact> facts)
        implements Event {
    /** An event of which nothing is counted. */
    public static ProgrammeEvent of(String what, UUID subject, Programme programme) {
        return new ProgrammeEvent(
                what, subject, programme.place(), List.of(programme.titleId()), List.of());
    }
}
