package id.titian.places;

import org.jspecify.annotations.Nullable;

/**
 * A village of the region. Names are not unique: only the code tells villages apart.
 *
 * @param kind {@code desa} or {@code kelurahan}
 * @param latitude of a point inside, WGS 84, null where not known
 */
public record Village(
        String code,
        String name,
        String kind,
        String districtCode,
        String districtName,
        @Nullable Double areaKm2,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
