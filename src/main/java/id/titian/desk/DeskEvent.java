package id.titian.desk;

import id.titian.kernel.Event;
import id.titian.kernel.Fact;
import java.util.List;
import java.util.UUID;

/** Something was counted at a desk, or taken back. */
record DeskEvent(String what, UUID subject, String place, List<String> words, List<Fact> facts)
        implements Event {}
