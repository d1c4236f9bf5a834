package id.titian.command.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/** A year of one-tap counts. One place forgets to count now and then, as places do. */
final class Counters {
    /** Visitors on an ordinary day, by kind of place. */
    private static final Map<String, Double> VISITS =
            Map.of("city-library", 95.0, "container", 42.0, "mobile-stop", 55.0, "corner", 12.0);

    private final Stage stage;

    Counters(Stage stage) {
        this.stage = stage;
    }

    void play() {
        try (var tallies =
                new Sheet(stage.db, "desk.tally", "id, place, kind, on_day, count, at")) {
            for (var place : stage.places.open()) {
                double usual = VISITS.getOrDefault(place.kind(), 20.0);
                for (var day = stage.today.minusDays(364);
                        day.isBefore(stage.today);
                        day = day.plusDays(1)) {
                    if (stage.places.openOn(place.code(), day).open()
                            && !forgotten(place.kind(), day)) {
                        day(place.code(), day, usual * season(day), tallies);
                    }
                }
            }
        }
    }

    private void day(String place, LocalDate day, double usual, Sheet tallies) {
        count(place, "visit", day, stage.about(usual), tallies);
        count(place, "in-house-use", day, stage.about(usual * 0.6), tallies);
        count(place, "digital-help", day, stage.about(usual * 0.06), tallies);
        count(place, "question", day, stage.about(usual * 0.08), tallies);
    }

    private void count(String place, String kind, LocalDate day, int count, Sheet tallies) {
        if (count > 0) {
            tallies.row(stage.id(), place, kind, day, count, stage.at(day, LocalTime.of(17, 0)));
        }
    }

    /** Quieter in the school holidays of July, fuller at weekends. */
    private static double season(LocalDate day) {
        double weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() ? 1.3 : 1.0;
        return weekend * (day.getMonthValue() == 7 ? 0.7 : 1.0);
    }

    private boolean forgotten(String kind, LocalDate day) {
        return kind.equals("container")
                && day.getMonthValue() % 5 == 0
                && stage.chance.nextInt(4) == 0;
    }
}
