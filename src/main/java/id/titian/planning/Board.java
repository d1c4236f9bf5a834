package id.titian.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The villages side by side.
 *
 * @param edition the edition of inhabitants that is shown
 * @param editions all editions there are
 * @param districts code to name
 * @param all every line: the region, its districts, their villages, and "not known"
 * @param from first day of what is counted
 * @param to last day
 * @param k the smallest count shown
 */
public record Board(
        Question question,
        Edition edition,
        List<Edition> editions,
        Map<String, String> districts,
        List<Line> all,
        LocalDate from,
        LocalDate to,
        int k) {
    /** The lines that were asked for, sorted as asked; a protected count sorts as nothing. */
    public List<Line> lines() {
        var chosen =
                all.stream()
                        .filter(
                                line ->
                                        question.district().isEmpty()
                                                || line.district().equals(question.district()))
                        .toList();
        var villages = chosen.stream().filter(Line::village).sorted(order()).toList();
        if (!question.sort().equals("region")) return villages;
        return chosen;
    }

    /** Villages of which none is nearer than the limit, of those whose distance is known. */
    public long far() {
        return villages().stream().filter(line -> line.farness(question.limit()) > 2).count();
    }

    /** Villages whose distance is not known. */
    public long unknown() {
        return villages().stream().filter(line -> line.km() == null).count();
    }

    /** The villages that were asked for. */
    public List<Line> villages() {
        return lines().stream().filter(Line::village).toList();
    }

    /** Whether a count is protected anywhere. */
    public boolean protects() {
        return lines().stream().flatMap(line -> line.counts().stream()).anyMatch(it -> !it.open());
    }

    private Comparator<Line> order() {
        return switch (question.sort()) {
            case "far" -> Comparator.comparingDouble((Line line) -> least(line.km())).reversed();
            case "people" ->
                    Comparator.comparingDouble((Line line) -> least(number(line.people())))
                            .reversed();
            case "reach" -> Comparator.comparingDouble((Line line) -> least(line.perThousand()));
            default -> (one, other) -> 0;
        };
    }

    private static @Nullable Double number(@Nullable Integer number) {
        return number == null ? null : Double.valueOf(number);
    }

    private static double least(@Nullable Double number) {
        return number == null ? -1 : number;
    }
}
