package id.titian.catalogue;

import java.util.UUID;

/**
 * One copy of a title, or one thing, as lending needs to know it.
 *
 * @param place code of the place it belongs to
 * @param nowAt code of the place where it is, or was last seen
 * @param kind {@code book}, {@code reference}, {@code thing} or {@code digital-device}
 * @param state {@code available}, {@code on-loan}, {@code on-hold-shelf}, {@code in-transit},
 *     {@code missing}, {@code withdrawn} or {@code in-repair}
 * @param audience {@code child}, {@code teen}, {@code adult} or {@code unknown}
 */
public record Item(
        UUID id,
        UUID titleId,
        String title,
        String barcode,
        String place,
        String nowAt,
        String shelf,
        String kind,
        String state,
        String audience,
        String format) {}
