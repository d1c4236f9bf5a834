package id.titian.catalogue.marc;

/**
 * Where a record stands in what was read.
 *
 * @param file name of the file as the reader was given it, without folders
 * @param number the how-manieth record of the file, from 1; 0 when the whole file is meant
 * @param offset byte at which the record begins, from 0, counted after decompression
 */
public record Position(String file, int number, long offset) {}
