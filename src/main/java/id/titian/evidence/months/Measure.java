package id.titian.evidence.months;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a month counts, in the order in which it is told. */
public enum Measure {
    VISIT,
    LOAN,
    RENEWAL,
    IN_HOUSE_USE,
    SESSION,
    ATTENDANCE,
    DIGITAL_HELP,
    CARD;

    /** Those of which age and gender may be known. */
    static final List<Measure> OF_PERSONS = List.of(LOAN, ATTENDANCE, DIGITAL_HELP, CARD);

    /** The kind of fact: {@code in-house-use}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The measure of that {@link #code()}, or empty. */
    static Optional<Measure> of(String code) {
        return Stream.of(values()).filter(measure -> measure.code().equals(code)).findFirst();
    }

    /** Whether people stand behind the count; a class is not a person and needs no protection. */
    boolean ofPeople() {
        return this != SESSION;
    }
}
