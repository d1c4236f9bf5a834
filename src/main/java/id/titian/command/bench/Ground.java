package id.titian.command.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a benchmark stands on.
 *
 * @param address of the serving house, without a slash at the end
 * @param asked how much to load, or null for the benchmark's own measure
 * @param clients how many ask at the same time, each waiting for its answer
 * @param length how long is measured, after the warm-up
 * @param words further words of the command line, such as files
 * @param say tells progress
 */
public record Ground(
        URI address,
        @Nullable Integer asked,
        int clients,
        Duration length,
        List<String> words,
        Consumer<String> say) {
    /** How much to load. */
    public int size(int usual) {
        return asked == null ? usual : asked;
    }
}
