package id.titian.catalogue;

import id.titian.kernel.Event;
import java.util.List;
import java.util.UUID;

/** An import has ended and changed something. */
public record TitlesImported(UUID subject, int made, int changed) implements Event {
    @Override
    public String what() {
        return "catalogue-imported";
    }

    @Override
    public List<String> words() {
        return List.of(String.valueOf(made), String.valueOf(changed));
    }
}
