package id.titian.people;

import id.titian.kernel.Refusals;
import id.titian.kernel.Uuid7;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in to make a card; all of it may be empty but the place.
 *
 * @param form a mark of the form: sent twice it makes one person
 */
public record CardForm(
        @Nullable UUID form,
        @Nullable String place,
        @Nullable String card,
        @Nullable String callName,
        @Nullable String fullName,
        @Nullable String birthYear,
        @Nullable String gender,
        @Nullable String village,
        @Nullable String language,
        @Nullable String prefers,
        @Nullable String contactKind,
        @Nullable String contactValue,
        @Nullable String contactShared,
        @Nullable String kind,
        @Nullable List<String> needs) {
    static CardForm empty(String place, String card) {
        return new CardForm(
                Uuid7.next(),
                place,
                card,
                "",
                "",
                "",
                "unknown",
                "",
                "id",
                "",
                "phone",
                "",
                "",
                "",
                List.of());
    }

    /** A value as it stands in the field again. */
    public String kept(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** Whether a need is ticked. */
    public boolean has(String need) {
        return needs != null && needs.contains(need);
    }

    /** Whether a telephone is said to be shared. */
    public boolean shared() {
        return contactShared != null;
    }

    /** Whether the person is said to be a child. */
    public boolean child() {
        return "child".equals(kind);
    }

    /** What was told, read; what cannot be read is noted. */
    NewPerson read(Refusals wrong) {
        return new NewPerson(
                Typed.line(place),
                Typed.line(callName),
                Typed.line(fullName),
                year(Typed.line(birthYear), wrong),
                Typed.or(gender, "unknown"),
                Typed.orNull(Typed.line(village)),
                Typed.or(language, "id"),
                Typed.orNull(Typed.line(prefers)),
                child() ? "child" : "adult",
                null,
                needs == null ? List.of() : needs.stream().map(Typed::line).toList(),
                contacts(),
                Typed.orNull(Typed.line(card)),
                null,
                false);
    }

    static @Nullable Integer year(String typed, Refusals wrong) {
        if (typed.isEmpty()) return null;
        if (typed.matches("[0-9]{4}")) return Integer.valueOf(typed);
        wrong.add("birthYear", "people-birth-year-shape");
        return null;
    }

    private List<NewPerson.Contact> contacts() {
        var value = Typed.line(contactValue);
        if (value.isEmpty()) return List.of();
        var kind = Typed.or(contactKind, "phone");
        return List.of(new NewPerson.Contact(kind, value, shared(), "", ""));
    }
}
