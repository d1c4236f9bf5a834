package id.titian.places;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/**
 * A feast that comes round by rule.
 *
 * @param rule {@code pawukon}: days 0 to 209 of the cycle; {@code saka-nyepi}: days before or after
 *     Nyepi; {@code fixed}: {@code MM-DD}
 * @param from first day, by rule
 * @param to last day, by rule
 */
record FeastRule(
        String key,
        String rule,
        String from,
        String to,
        Words name,
        boolean closes,
        boolean lendingDay) {
    /** The days in a year; {@code nyepi} is the year's, reckoned or official. */
    List<LocalDate> days(int year, LocalDate nyepi) {
        return switch (rule) {
            case "pawukon" -> pawukon(year);
            case "saka-nyepi" -> span(nyepi.plusDays(number(from)), nyepi.plusDays(number(to)));
            default -> span(fixed(year, from), fixed(year, to));
        };
    }

    /**
     * Whether the rule's day is Nyepi itself, so that an official Nyepi moves its neighbours too.
     */
    boolean isNyepi() {
        return rule.equals("saka-nyepi") && number(from) == 0 && number(to) == 0;
    }

    private List<LocalDate> pawukon(int year) {
        var days = new ArrayList<LocalDate>();
        for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            int number = Pawukon.of(day).number();
            if (number >= number(from) && number <= number(to)) days.add(day);
        }
        return days;
    }

    private static List<LocalDate> span(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    /** 29 February falls on the 28th in common years. */
    private static LocalDate fixed(int year, String day) {
        return MonthDay.parse("--" + day).atYear(year);
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
