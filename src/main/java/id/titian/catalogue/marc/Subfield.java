package id.titian.catalogue.marc;

/** One coded part of a field. */
public record Subfield(char code, String text) {}
