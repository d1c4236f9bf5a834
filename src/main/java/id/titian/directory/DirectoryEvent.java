package id.titian.directory;

import id.titian.kernel.Event;
import java.util.List;
import java.util.UUID;

/** Something that happened to an entry; nothing of it is counted as a fact. */
record DirectoryEvent(String what, UUID subject, List<String> words) implements Event {}
