package id.titian.digital.computers;

import id.titian.kernel.Refusals;
import id.titian.web.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station as somebody wrote it down.
 *
 * @param accessible {@code yes} or {@code no}
 */
public record StationForm(
        String place, String name, String accessible, String minutes, String state) {
    static final List<String> STATES = List.of("ready", "out");

    static final List<String> ACCESSIBLE = List.of("no", "yes");

    public StationForm(
            @Nullable String place,
            @Nullable String name,
            @Nullable String accessible,
            @Nullable String minutes,
            @Nullable String state) {
        this.place = Typed.line(place);
        this.name = Typed.line(name);
        this.accessible = Typed.line(accessible);
        this.minutes = Typed.line(minutes);
        this.state = Typed.line(state);
    }

    static StationForm empty() {
        return new StationForm("", "", "no", "60", "ready");
    }

    static StationForm of(Station it) {
        return new StationForm(
                it.place(),
                it.name(),
                it.accessible() ? "yes" : "no",
                String.valueOf(it.minutes()),
                it.state());
    }

    /** The same at a certain place, whatever was typed. */
    StationForm at(String known) {
        return new StationForm(known, name, accessible, minutes, state);
    }

    boolean isAccessible() {
        return accessible.equals("yes");
    }

    Refusals check() {
        var refusals = new Refusals();
        refusals.addIf(name.isEmpty(), "name", "required");
        refusals.addIf(name.length() > 60, "name", "too-long", 60);
        refusals.addIf(!ACCESSIBLE.contains(accessible), "accessible", "unknown-choice");
        var length = Typed.number(minutes);
        refusals.addIf(
                length.isEmpty() || length.getAsInt() < 5 || length.getAsInt() > 480,
                "minutes",
                "digital-session");
        refusals.addIf(!STATES.contains(state), "state", "unknown-choice");
        return refusals;
    }
}
