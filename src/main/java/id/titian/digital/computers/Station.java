package id.titian.digital.computers;

import java.util.UUID;

/**
 * A computer for everybody.
 *
 * @param accessible given only to those who ask for one
 * @param minutes of one session, 5 to 480
 * @param state {@code ready} or {@code out} of order
 */
public record Station(
        UUID id, String place, String name, boolean accessible, int minutes, String state) {
    public boolean isReady() {
        return state.equals("ready");
    }
}
