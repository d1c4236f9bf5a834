package id.titian.programmes;

import id.titian.web.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several sessions to be added at once, as somebody typed them. */
public record SeriesForm(
        String from, List<String> weekdays, String starts, String ends, String count) {
    public SeriesForm(
            @Nullable String from,
            @Nullable List<String> weekdays,
            @Nullable String starts,
            @Nullable String ends,
            @Nullable String count) {
        this.from = Typed.line(from);
        this.weekdays = Typed.choices(weekdays);
        this.starts = Typed.line(starts);
        this.ends = Typed.line(ends);
        this.count = Typed.line(count);
    }

    public static SeriesForm empty() {
        return new SeriesForm("", List.of(), "", "", "1");
    }
}
