package id.titian.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The region's calendar: what its rules reckon, and the table of days that wins over them. A day in
 * the table drops the reckoned days of the same key in the same year. Years are worked out once.
 */
final class Feasts {
    /** Years far from any life are not remembered, so that hostile dates cannot fill the memory. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;

    private final List<FeastRule> rules;
    private final Map<String, FeastRule> byKey = new TreeMap<>();
    private final Map<Integer, List<Feast>> entered = new TreeMap<>();
    private final Map<Integer, Map<LocalDate, List<Feast>>> years = new ConcurrentHashMap<>();

    Feasts(List<FeastRule> rules, List<Feast> table) {
        this.rules = List.copyOf(rules);
        for (var rule : rules) byKey.put(rule.key(), rule);
        for (var feast : table) {
            entered.computeIfAbsent(feast.day().getYear(), y -> new ArrayList<>()).add(feast);
        }
    }

    /** What falls on a day; the one that closes comes first. */
    List<Feast> on(LocalDate day) {
        return year(day.getYear()).getOrDefault(day, List.of());
    }

    List<FeastRule> rules() {
        return rules;
    }

    boolean usesPawukon() {
        return rules.stream().anyMatch(it -> it.rule().equals("pawukon"));
    }

    /** Whether a due date, reminder or pick-up may fall on the day as far as the calendar goes. */
    boolean lendingDay(LocalDate day) {
        return on(day).stream().allMatch(Feast::lendingDay);
    }

    /** The feasts of a year by day, in order. */
    Map<LocalDate, List<Feast>> year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) return Map.of();
        return years.computeIfAbsent(year, this::reckon);
    }

    /** When Nyepi is: as entered, else as reckoned. */
    private LocalDate nyepi(int year) {
        for (var rule : rules) {
            if (!rule.isNyepi()) continue;
            for (var feast : entered.getOrDefault(year, List.of())) {
                if (feast.key().equals(rule.key())) return feast.day();
            }
        }
        return Saka.nyepi(year);
    }

    private Map<LocalDate, List<Feast>> reckon(int year) {
        var days = new TreeMap<LocalDate, List<Feast>>();
        var keys = new HashSet<String>();
        for (var feast : entered.getOrDefault(year, List.of())) {
            keys.add(feast.key());
            add(days, feast.day(), settled(feast));
        }
        var nyepi = nyepi(year);
        for (var rule : rules) {
            if (keys.contains(rule.key())) continue;
            for (var day : rule.days(year, nyepi)) {
                add(days, day, reckoned(rule, day));
            }
        }
        days.replaceAll((day, feasts) -> ordered(feasts));
        return days;
    }

    /**
     * An entered day lends if it does not close, unless its rule forbids lending without closing.
     */
    private Feast settled(Feast feast) {
        var rule = byKey.get(feast.key());
        boolean forbidden = rule != null && !rule.closes() && !rule.lendingDay();
        return new Feast(
                feast.day(),
                feast.key(),
                feast.name(),
                feast.closes(),
                !feast.closes() && !forbidden,
                feast.kind(),
                feast.source());
    }

    private static Feast reckoned(FeastRule rule, LocalDate day) {
        return new Feast(
                day, rule.key(), rule.name(), rule.closes(), rule.lendingDay(), Feast.RECKONED, "");
    }

    private static void add(Map<LocalDate, List<Feast>> days, LocalDate day, Feast feast) {
        days.computeIfAbsent(day, d -> new ArrayList<>()).add(feast);
    }

    private static List<Feast> ordered(List<Feast> feasts) {
        return feasts.stream().sorted((a, b) -> Boolean.compare(b.closes(), a.closes())).toList();
    }
}
