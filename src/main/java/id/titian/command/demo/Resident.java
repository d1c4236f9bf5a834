package id.titian.command.demo;

import id.titian.kernel.AgeBand;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody invented, as far as the sample's loans and attendances need to know them. */
record Resident(
        UUID id,
        String card,
        String kind,
        @Nullable Integer birthYear,
        String gender,
        @Nullable String village) {
    String ageBand(LocalDate day) {
        return AgeBand.of(birthYear, day);
    }
}
