package id.titian.programmes.seats;

import id.titian.web.Address;
import id.titian.web.Typed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the programmes; each part may be empty.
 *
 * @param need code of what they need, so that places known not to have it are left out
 * @param near code of the village to begin with the nearest from
 * @param from first day, never before today
 */
public record Wish(
        String place, String form, String need, String language, String near, String from) {
    public Wish(
            @Nullable String place,
            @Nullable String form,
            @Nullable String need,
            @Nullable String language,
            @Nullable String near,
            @Nullable String from) {
        this.place = Typed.line(place);
        this.form = Typed.line(form);
        this.need = Typed.line(need);
        this.language = Typed.line(language);
        this.near = Typed.line(near);
        this.from = Typed.line(from);
    }

    public boolean isEmpty() {
        return (place + form + need + language + near + from).isEmpty();
    }

    /** The first day to be shown. */
    LocalDate firstDay(LocalDate today) {
        return Typed.date(from).filter(day -> day.isAfter(today)).orElse(today);
    }

    /** The address of the list with this wish. */
    public Address address() {
        return Address.of("/programmes")
                .with("place", place)
                .with("form", form)
                .with("need", need)
                .with("language", language)
                .with("near", near)
                .with("from", from);
    }
}
