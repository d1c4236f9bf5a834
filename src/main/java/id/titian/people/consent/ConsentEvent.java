package id.titian.people.consent;

import id.titian.kernel.Event;
import java.util.List;
import java.util.UUID;

/** Somebody agreed or refused, or their answers were read. */
record ConsentEvent(String what, UUID subject, List<String> words) implements Event {}
