package id.titian.people;

import id.titian.kernel.Refusals;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be written down about a person. Nothing is required; what is told must make sense. */
final class PersonRules {
    /** Under this age somebody is a child by Indonesian law (UU 35/2014). */
    static final int ADULT = 18;

    static final int OLDEST = 130;
    static final Set<String> GENDERS = Set.of("f", "m", "x", "unknown");
    static final Set<String> CHANNELS = Set.of("voice", "text", "paper", "partner");
    static final Set<String> KINDS = Set.of("adult", "child", "partner");
    static final Set<String> CONTACTS = Set.of("phone", "whatsapp", "email", "partner", "other");

    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ().-]{3,28}[0-9]");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private PersonRules() {}

    /** All that is wrong with what a newcomer told. */
    static Refusals check(NewPerson what, Choices choices, LocalDate today) {
        var wrong = new Refusals();
        wrong.addIf(!choices.places().containsKey(what.place()), "place", "people-place");
        names(what.callName(), what.fullName(), wrong);
        birthYear(what.birthYear(), today, wrong);
        choice("gender", what.gender(), GENDERS, wrong);
        choice("kind", what.kind(), KINDS, wrong);
        if (what.village() != null) {
            choice("village", what.village(), choices.villages().keySet(), wrong);
        }
        way(what.language(), what.prefers(), wrong);
        for (var need : what.needs()) {
            choice("needs", need, choices.needs().keySet(), wrong);
        }
        for (var contact : what.contacts()) contact(contact, wrong);
        wrong.addIf(what.contacts().size() > 20, "contacts", "people-too-many-contacts", 20);
        if (what.on() != null) {
            wrong.addIf(what.on().isAfter(today), "on", "people-future");
        }
        return wrong;
    }

    static void names(String callName, String fullName, Refusals wrong) {
        Typed.limit(wrong, "callName", callName, Typed.NAME);
        Typed.limit(wrong, "fullName", fullName, Typed.NAME);
    }

    static void birthYear(@Nullable Integer year, LocalDate today, Refusals wrong) {
        if (year == null) return;
        int age = today.getYear() - year;
        wrong.addIf(
                age < 0 || age > OLDEST,
                "birthYear",
                "people-birth-year",
                today.getYear() - OLDEST,
                today.getYear());
    }

    static void way(String language, @Nullable String prefers, Refusals wrong) {
        wrong.addIf(!LANGUAGE.matcher(language).matches(), "language", "unknown-choice");
        if (prefers != null) choice("prefers", prefers, CHANNELS, wrong);
    }

    /** A shared telephone is as good as an own one: only the form of the value is looked at. */
    static void contact(NewPerson.Contact contact, Refusals wrong) {
        choice("contactKind", contact.kind(), CONTACTS, wrong);
        var value = contact.value();
        wrong.addIf(value.isEmpty(), "contactValue", "people-contact-empty");
        Typed.limit(wrong, "contactValue", value, Typed.NAME);
        Typed.limit(wrong, "contactHours", contact.hours(), Typed.NAME);
        Typed.limit(wrong, "contactNote", contact.note(), Typed.NOTE);
        if (value.isEmpty() || value.length() > Typed.NAME) return;
        if (contact.kind().equals("phone") || contact.kind().equals("whatsapp")) {
            wrong.addIf(!PHONE.matcher(value).matches(), "contactValue", "people-phone");
        }
        if (contact.kind().equals("email")) {
            wrong.addIf(!EMAIL.matcher(value).matches(), "contactValue", "people-email");
        }
    }

    /** A birth year decides between adult and child; without one, what was said. */
    static String kind(String said, @Nullable Integer birthYear, LocalDate today) {
        if (said.equals("partner") || birthYear == null) return said;
        return today.getYear() - birthYear < ADULT ? "child" : "adult";
    }

    static void choice(String field, String value, Set<String> allowed, Refusals wrong) {
        wrong.addIf(!allowed.contains(value), field, "unknown-choice");
    }
}
