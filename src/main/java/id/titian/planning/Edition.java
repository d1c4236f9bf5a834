package id.titian.planning;

import java.time.Year;

/**
 * One counting or estimate of the inhabitants.
 *
 * @param villages how many villages it knows
 * @param estimated how many of its numbers are estimates
 * @param source where its numbers are from
 */
public record Edition(String code, int year, int villages, int estimated, String source) {
    static final Edition NONE = new Edition("", Year.MIN_VALUE, 0, 0, "");

    public boolean known() {
        return !code.isEmpty();
    }
}
