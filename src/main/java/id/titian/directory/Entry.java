package id.titian.directory;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One service that helps people. An empty text means not known.
 *
 * @param code its key in a kit
 * @param organisationId the same for all entries whose organisation is written alike
 * @param kind one of {@link EntryRules#KINDS}
 * @param phone as people dial it
 * @param village code, null where not known
 * @param latitude WGS 84, null with the longitude where the position is not known
 * @param stepFree {@code yes}, {@code no} or {@code not-known}, as the three after it
 * @param checkedOn the day it was last found to be true
 * @param state {@code active} or {@code ended}
 */
public record Entry(
        UUID id,
        String code,
        String organisation,
        UUID organisationId,
        String service,
        String kind,
        String aboutId,
        String aboutEn,
        String forWhom,
        String cost,
        String phone,
        String address,
        String hours,
        @Nullable String village,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String languages,
        String stepFree,
        String hearingLoop,
        String bisindo,
        String quiet,
        String source,
        LocalDate checkedOn,
        String state,
        OffsetDateTime changedAt) {
    /** An entry that nobody has looked at for so many days is to be checked again. */
    static final int FRESH_DAYS = 180;

    /** What it does, in Indonesian where the language has no text. */
    public String about(String language) {
        return language.equals("en") && !aboutEn.isEmpty() ? aboutEn : aboutId;
    }

    /** The language {@link #about} is really in. */
    public String aboutLanguage(String language) {
        return language.equals("en") && !aboutEn.isEmpty() ? "en" : "id";
    }

    public boolean active() {
        return state.equals("active");
    }

    public boolean stale(LocalDate today) {
        return checkedOn.isBefore(today.minusDays(FRESH_DAYS));
    }

    /** The address a telephone calls. */
    public String dial() {
        return "tel:" + phone.replaceAll("[^0-9+]", "");
    }

    /** The address of its page. */
    public String link() {
        return "/directory/" + id;
    }

    /** Each accessibility fact and its state, in the order they are shown. */
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("step-free", stepFree);
        facts.put("hearing-loop", hearingLoop);
        facts.put("bisindo", bisindo);
        facts.put("quiet", quiet);
        return facts;
    }
}
