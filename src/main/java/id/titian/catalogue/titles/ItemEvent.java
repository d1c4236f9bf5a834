package id.titian.catalogue.titles;

import id.titian.kernel.Event;
import java.util.List;
import java.util.UUID;

/** Somebody worked on a copy; the words are its barcode and its state. */
record ItemEvent(String what, UUID subject, String place, String barcode, String state)
        implements Event {
    @Override
    public List<String> words() {
        return List.of(barcode, state);
    }
}
