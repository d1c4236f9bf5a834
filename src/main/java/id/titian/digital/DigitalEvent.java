package id.titian.digital;

import id.titian.kernel.Event;
import id.titian.kernel.Fact;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something happened in the corner; its words are numbers and codes, never a person. */
public record DigitalEvent(
        String what, UUID subject, @Nullable String place, List<String> words, List<Fact> facts)
        implements Event {}
