package id.titian.lending;

import id.titian.kernel.Refusals;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A new rule as somebody typed it. */
public record RuleForm(
        @Nullable String place,
        @Nullable String personKind,
        @Nullable String itemKind,
        @Nullable String loanDays,
        @Nullable String maxOpen,
        @Nullable String renewals,
        @Nullable String maxHolds,
        @Nullable String holdShelfDays,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String note) {
    static final RuleForm EMPTY =
            new RuleForm("", "any", "any", "14", "5", "2", "3", "7", "", "", "");

    /** What was typed into a field, never null. */
    public static String typed(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** The rule, with all that is wrong noted; of use only when nothing was. */
    Rule read(Collection<String> places, Refusals refusals) {
        var at = typed(place);
        refusals.addIf(!at.isEmpty() && !places.contains(at), "place", "unknown-choice");
        var person = typed(personKind);
        refusals.addIf(!RulesKit.PERSON_KINDS.contains(person), "personKind", "unknown-choice");
        var item = typed(itemKind);
        refusals.addIf(!RulesKit.ITEM_KINDS.contains(item), "itemKind", "unknown-choice");
        var from = day(validFrom, "validFrom", refusals);
        var to = day(validTo, "validTo", refusals);
        refusals.addIf(
                from != null && to != null && to.isBefore(from), "validTo", "lending-rule-order");
        var reason = typed(note).replaceAll("\\p{Cntrl}+", " ");
        refusals.addIf(reason.isEmpty(), "note", "required");
        refusals.addIf(reason.length() > 300, "note", "too-long", 300);
        return new Rule(
                0,
                at.isEmpty() ? null : at,
                "",
                person,
                item,
                number(loanDays, "loanDays", 365, refusals),
                number(maxOpen, "maxOpen", 10_000, refusals),
                number(renewals, "renewals", 100, refusals),
                number(maxHolds, "maxHolds", 1_000, refusals),
                number(holdShelfDays, "holdShelfDays", 365, refusals),
                from,
                to,
                reason,
                "office");
    }

    static @Nullable LocalDate day(@Nullable String value, String field, Refusals refusals) {
        var text = typed(value);
        if (text.isEmpty()) return null;
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2999) return day;
        } catch (DateTimeException e) {
            // told below, as a year out of range is
        }
        refusals.add(field, "not-a-date");
        return null;
    }

    private static int number(@Nullable String value, String field, int most, Refusals refusals) {
        var text = typed(value);
        if (!text.matches("[0-9]{1,6}")) {
            refusals.add(field, text.isEmpty() ? "required" : "not-a-number");
            return 0;
        }
        int number = Integer.parseInt(text);
        refusals.addIf(number > most, field, "lending-rule-range", most);
        return number;
    }
}
