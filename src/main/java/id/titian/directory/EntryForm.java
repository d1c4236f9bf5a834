package id.titian.directory;

import id.titian.web.Typed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry as somebody typed it; what was not sent is empty. */
public record EntryForm(
        String organisation,
        String service,
        String kind,
        String aboutId,
        String aboutEn,
        String forWhom,
        String cost,
        String phone,
        String address,
        String hours,
        String village,
        String latitude,
        String longitude,
        String languages,
        String stepFree,
        String hearingLoop,
        String bisindo,
        String quiet,
        String source,
        String checkedOn) {
    public EntryForm {
        organisation = Typed.line(organisation);
        service = Typed.line(service);
        kind = Typed.line(kind);
        aboutId = Typed.block(aboutId);
        aboutEn = Typed.block(aboutEn);
        forWhom = Typed.line(forWhom);
        cost = Typed.line(cost);
        phone = Typed.line(phone);
        address = Typed.line(address);
        hours = Typed.line(hours);
        village = Typed.line(village);
        latitude = Typed.line(latitude);
        longitude = Typed.line(longitude);
        languages = Typed.line(languages);
        stepFree = Typed.line(stepFree);
        hearingLoop = Typed.line(hearingLoop);
        bisindo = Typed.line(bisindo);
        quiet = Typed.line(quiet);
        source = Typed.line(source);
        checkedOn = Typed.line(checkedOn);
    }

    static EntryForm empty(LocalDate today) {
        var unknown = "not-known";
        return new EntryForm(
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                unknown,
                unknown,
                unknown,
                unknown,
                "",
                today.toString());
    }

    static EntryForm of(Entry known) {
        return new EntryForm(
                known.organisation(),
                known.service(),
                known.kind(),
                known.aboutId(),
                known.aboutEn(),
                known.forWhom(),
                known.cost(),
                known.phone(),
                known.address(),
                known.hours(),
                known.village() == null ? "" : known.village(),
                text(known.latitude()),
                text(known.longitude()),
                known.languages(),
                known.stepFree(),
                known.hearingLoop(),
                known.bisindo(),
                known.quiet(),
                known.source(),
                known.checkedOn().toString());
    }

    private static String text(@Nullable Double degrees) {
        return degrees == null ? "" : degrees.toString();
    }
}
