package id.titian.command.demo;

import id.titian.places.Places;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What all parts of the sample share: the day it is played on, the places, and chance that falls
 * the same way every time.
 */
final class Stage {
    private static final long SEED = 20_260_101L;

    final JdbcTemplate db;
    final Places places;
    final LocalDate today;
    final Random chance = new Random(SEED);
    private final Clock clock;

    Stage(JdbcTemplate db, Places places, Clock clock) {
        this.db = db;
        this.places = places;
        this.clock = clock;
        this.today = LocalDate.now(clock);
    }

    /** An identifier that is the same in every sample of the same day. */
    UUID id() {
        return new UUID(
                (chance.nextLong() & ~0xF000L) | 0x7000L,
                (chance.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }

    OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toOffsetDateTime();
    }

    OffsetDateTime duringThe(LocalDate day) {
        return at(day, LocalTime.of(9 + chance.nextInt(7), chance.nextInt(60)));
    }

    /** A weekday so many weeks from this one; negative weeks lie in the past. */
    LocalDate day(int weeks, int weekday) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .plusDays(weekday - 1L);
    }

    /** That day, or the next on which the place is open. */
    LocalDate openDay(String place, int weeks, int weekday) {
        var day = day(weeks, weekday);
        for (int i = 0; i < 60; i++) {
            if (places.openOn(place, day.plusDays(i)).open()) return day.plusDays(i);
        }
        return day;
    }

    <T> T oneOf(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    /** A whole number near a mean, never below zero. */
    int about(double mean) {
        return (int)
                Math.max(
                        0, Math.round(mean + chance.nextGaussian() * Math.sqrt(Math.max(mean, 1))));
    }
}
