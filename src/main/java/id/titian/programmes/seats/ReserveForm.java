package id.titian.programmes.seats;

import id.titian.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Seats to be kept for a partner, as somebody typed it.
 *
 * @param seats how many, 0 to keep none any more
 * @param release the day from which on they are everybody's
 */
public record ReserveForm(String partner, String seats, String release) {
    public ReserveForm(@Nullable String partner, @Nullable String seats, @Nullable String release) {
        this.partner = Typed.line(partner);
        this.seats = Typed.line(seats);
        this.release = Typed.line(release);
    }

    public static ReserveForm empty() {
        return new ReserveForm("", "", "");
    }
}
