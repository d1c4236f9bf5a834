package id.titian.people;

import id.titian.kernel.Event;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something done to what is known of a person, told without saying anything about them. */
record PersonEvent(String what, UUID subject, @Nullable String place, List<String> words)
        implements Event {
    static PersonEvent of(String what, UUID subject) {
        return new PersonEvent(what, subject, null, List.of());
    }

    static PersonEvent at(String place, String what, UUID subject, String... words) {
        return new PersonEvent(what, subject, place, List.of(words));
    }
}
