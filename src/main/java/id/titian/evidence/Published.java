package id.titian.evidence;

import id.titian.web.Ui;

/**
 * A count as it may be shown: the only form in which counts of people leave the module. The count
 * behind a protected cell is not kept in it.
 */
public sealed interface Published {
    /** A count that may be read. */
    record Number(long value) implements Published {}

    /** At least one, but fewer than the limit. */
    record Below(int limit) implements Published {}

    /** Any count at all: hidden so that a small one near it cannot be worked out. */
    record Hidden() implements Published {}

    /** What a person reads: {@code 1.284}, {@code <5} or the word for hidden. Never empty. */
    default String text(Ui ui) {
        return switch (this) {
            case Number number -> ui.number(number.value);
            case Below below -> "<" + below.limit;
            case Hidden hidden -> ui.t("evidence.hidden");
        };
    }

    /** What a program reads: a bare number, {@code <5} or {@code hidden}. */
    default String code() {
        return switch (this) {
            case Number number -> Long.toString(number.value);
            case Below below -> "<" + below.limit;
            case Hidden hidden -> "hidden";
        };
    }

    /** Whether the count may be read. */
    default boolean open() {
        return this instanceof Number;
    }
}
