package id.titian.evidence.stories;

import id.titian.kernel.Event;
import java.util.List;
import java.util.UUID;

/** Something happened to a story; nothing of what it tells is in here. */
record StoryEvent(String what, UUID subject, String place, List<String> words) implements Event {}
