package id.titian.evidence.months;

import id.titian.evidence.Published;
import java.util.List;
import java.util.Map;

/**
 * Measures divided into parts.
 *
 * @param code what they are divided by: {@code age}, {@code gender}, {@code audience} or {@code
 *     form}
 * @param measures the columns
 * @param values the parts, as facts name them
 * @param cells by measure, part, and row of the month
 */
public record Breakdown(
        String code,
        List<Measure> measures,
        List<String> values,
        Map<Measure, List<List<Published>>> cells) {
    Published of(Measure measure, String value, int row) {
        var parts = cells.getOrDefault(measure, List.of());
        int part = values.indexOf(value);
        return part < 0 || part >= parts.size()
                ? new Published.Number(0)
                : parts.get(part).get(row);
    }
}
