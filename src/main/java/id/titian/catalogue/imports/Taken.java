package id.titian.catalogue.imports;

import id.titian.catalogue.marc.Position;
import id.titian.catalogue.titles.Described;

/** A record that was read and waits for its batch. */
record Taken(Described title, Position at) {}
