package id.titian.partners;

import id.titian.kernel.Event;
import java.util.List;
import java.util.UUID;

/** Something that happened to an organisation or a need; nothing of it is counted as a fact. */
record PartnerEvent(String what, UUID subject, List<String> words) implements Event {}
