package id.titian.catalogue.marc;

/** A field without indicators and subfields, such as 001 or 008. */
public record ControlField(String tag, String text) {}
