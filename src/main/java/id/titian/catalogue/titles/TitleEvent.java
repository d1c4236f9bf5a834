package id.titian.catalogue.titles;

import id.titian.kernel.Event;
import java.util.List;
import java.util.UUID;

/** Somebody worked on a title; the word is its name. */
record TitleEvent(String what, UUID subject, String title) implements Event {
    @Override
    public List<String> words() {
        return List.of(title);
    }
}
