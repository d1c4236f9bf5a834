package id.titian.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The least of a region that tests of lending and programmes need: villages and places with the
 * codes of the kit. Rows that exist already are left alone, so it may be called before every test.
 */
public final class World {
    public static final String KOTA = "kota";
    public static final String CONTAINER = "kontainer-renon";
    public static final String VILLAGE = "51.71.02.2005";
    public static final String OTHER_VILLAGE = "51.71.03.2006";

    private World() {}

    public static void exists(JdbcClient db) {
        db.sql(
                        """
                        insert into places.district values ('51.71.02', 'Timur'), ('51.71.03', 'Barat')
                        on conflict do nothing
                        """)
                .update();
        db.sql(
                        """
                        insert into places.village (code, name, kind, district_code, latitude, longitude)
                        values ('51.71.02.2005', 'Desa Contoh Timur', 'desa', '51.71.02', -8.65, 115.24),
                               ('51.71.03.2006', 'Desa Contoh Barat', 'desa', '51.71.03', -8.66, 115.21)
                        on conflict do nothing
                        """)
                .update();
        db.sql(
                        """
                        insert into places.place (code, name, kind, village_code, latitude, longitude, state)
                        values ('kota', 'Perpustakaan Kota', 'city-library', '51.71.03.2006', -8.656, 115.219, 'open'),
                               ('kontainer-renon', 'Kontainer', 'container', '51.71.02.2005', -8.67, 115.229, 'open')
                        on conflict do nothing
                        """)
                .update();
        for (int weekday = 1; weekday <= 7; weekday++) {
            db.sql(
                            """
                            insert into places.hours (place_code, weekday, opens, closes)
                            select p.code, :day, '07:00', '21:00' from places.place p
                             where p.code in ('kota', 'kontainer-renon')
                               and not exists (select 1 from places.hours h
                                                where h.place_code = p.code and h.weekday = :day)
                            """)
                    .param("day", weekday)
                    .update();
        }
    }
}
