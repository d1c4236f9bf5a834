package id.titian.places;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * What every module asks about the region: its places and villages, and which days they serve.
 * Everything is answered from memory, so it may be called for every line of a list.
 */
@Component
public class Places {
    /** Mean radius of the earth, so that distances are good to half a percent. */
    private static final double EARTH_KM = 6371.0088;

    private final Registers registers;

    Places(Registers registers) {
        this.registers = registers;
    }

    public Optional<Place> find(String code) {
        return Optional.ofNullable(now().places().get(code));
    }

    /** All places of whatever state, in the region's order. */
    public List<Place> all() {
        return List.copyOf(now().places().values());
    }

    /** The places that serve now, in the region's order. */
    public List<Place> open() {
        return now().places().values().stream().filter(Place::isOpen).toList();
    }

    /** Codes and names of the places that serve now, in the region's order, for a choice. */
    public Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        for (var place : open()) names.put(place.code(), place.name());
        return names;
    }

    /** The same, of those places only whose codes fit. */
    public Map<String, String> names(Predicate<String> fits) {
        var names = new LinkedHashMap<>(names());
        names.keySet().removeIf(fits.negate());
        return names;
    }

    /** The name of a place, or its code when there is none. */
    public String name(String code) {
        return find(code).map(Place::name).orElse(code);
    }

    /** All villages by district and name. */
    public List<Village> villages() {
        return List.copyOf(now().villages().values());
    }

    public Optional<Village> village(String code) {
        return Optional.ofNullable(now().villages().get(code));
    }

    /**
     * Codes and names of villages, each with its district, because names occur twice; for a choice.
     */
    public Map<String, String> villageNames() {
        var names = new LinkedHashMap<String, String>();
        for (var village : now().villages().values()) {
            names.put(village.code(), village.name() + ", " + village.districtName());
        }
        return names;
    }

    /**
     * Whether a place is open on a day, with hours or the reason; an unknown place never serves.
     */
    public OpenDay openOn(String place, LocalDate day) {
        var register = now();
        var known = register.places().get(place);
        if (known != null) return register.openOn(known, day);
        return new OpenDay(place, day, OpenDay.Why.NOT_SERVING, List.of(), OpenDay.NONE, false);
    }

    /** The next Monday to Sunday, from this day on, as they are when nothing departs from them. */
    public List<OpenDay> week(Place place, LocalDate day) {
        var register = now();
        return IntStream.rangeClosed(1, 7)
                .mapToObj(it -> day.plusDays(Math.floorMod(it - day.getDayOfWeek().getValue(), 7)))
                .map(it -> register.usually(place, it))
                .toList();
    }

    /**
     * The first day, this one or later, on which something may fall due or be picked up at the
     * place: it is open then, or its hours are not known, and the calendar allows it. A place that
     * is shut for a year keeps the day.
     */
    public LocalDate lendingDayFrom(String place, LocalDate day) {
        var register = now();
        var known = register.places().get(place);
        for (var next = day; next.isBefore(day.plusDays(366)); next = next.plusDays(1)) {
            boolean free =
                    known == null || !known.isOpen()
                            ? register.feasts().lendingDay(next)
                            : register.lendingDay(known, next);
            if (free) return next;
        }
        return day;
    }

    /**
     * Whether the calendar allows a reminder, due date or pick-up on the day, whatever the place.
     */
    public boolean lendingDay(LocalDate day) {
        return now().feasts().lendingDay(day);
    }

    /** Feasts and holidays of a day, the one that closes first. */
    public List<Feast> feasts(LocalDate day) {
        return now().feasts().on(day);
    }

    /** The day's name in the cycle of 210 days, empty where the region does not reckon by it. */
    public String pawukon(LocalDate day) {
        return now().feasts().usesPawukon() ? Pawukon.of(day).name() : "";
    }

    /** Keys and names of the feasts that come round by rule, for a choice. */
    public Map<String, String> feastNames(String language) {
        var names = new LinkedHashMap<String, String>();
        for (var rule : now().feasts().rules()) names.put(rule.key(), rule.name().in(language));
        return names;
    }

    /** Codes of needs and their names in a language. */
    public Map<String, String> needs(String language) {
        var needs = new LinkedHashMap<String, String>();
        for (var need : now().needs().values()) {
            needs.put(need.code(), new Words(need.nameId(), need.nameEn(), "").in(language));
        }
        return needs;
    }

    /** What is known of each facility of a place, in the order of {@link Facility#ALL}. */
    public List<Facility> facilities(String place) {
        var register = now();
        return Facility.ALL.stream().map(code -> register.facility(place, code)).toList();
    }

    public Facility facility(String place, String facility) {
        return now().facility(place, facility);
    }

    /** The outlines of the villages, ready to be drawn. */
    public CityMap map() {
        return now().map();
    }

    /** Code of the region, empty before a kit has been applied. */
    public String regionCode() {
        return now().region().code();
    }

    /** The region's name in a language, empty before a kit has been applied. */
    public String regionName(String language) {
        var names = now().names();
        return names.getOrDefault(language, names.getOrDefault("id", ""));
    }

    /** Whose outlines the maps are drawn from, to be printed under each. */
    public String attribution() {
        return now().region().attribution();
    }

    /**
     * Kilometres in a straight line from the inside of a village; empty when a position is missing.
     */
    public OptionalDouble km(Village from, Place to) {
        if (from.latitude() == null || from.longitude() == null) return OptionalDouble.empty();
        if (to.latitude() == null || to.longitude() == null) return OptionalDouble.empty();
        return OptionalDouble.of(
                km(from.latitude(), from.longitude(), to.latitude(), to.longitude()));
    }

    /** Kilometres in a straight line between two positions in WGS 84 degrees. */
    public static double km(
            double latitude, double longitude, double latitude2, double longitude2) {
        double north = Math.toRadians(latitude2 - latitude);
        double east = Math.toRadians(longitude2 - longitude);
        double chord =
                Math.pow(Math.sin(north / 2), 2)
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(latitude2))
                                * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    Register now() {
        return registers.now();
    }
}
