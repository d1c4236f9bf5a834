package id.titian.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts a whole region in the place of whatever other tests have left, for the length of a test that
 * is rolled back. Only the parts of this module are applied.
 */
@Component
public class Region {
    public static final Path FIRST = Path.of("kits/denpasar");
    public static final Path OTHER = Path.of("kits/contoh");

    private final JdbcClient db;
    private final Registers registers;
    private final ApplicationEventPublisher events;
    private final ApplicationContext house;

    Region(
            JdbcClient db,
            Registers registers,
            ApplicationEventPublisher events,
            ApplicationContext house) {
        this.db = db;
        this.registers = registers;
        this.events = events;
        this.house = house;
    }

    /** An empty region. */
    public void none() {
        db.sql(
                        """
                        truncate places.district, places.population, places.calendar_rule, places.holiday,
                                 places.need, places.region, places.kit_file, places.closure cascade
                        """)
                .update();
        registers.changed();
    }

    /** The region of a kit and nothing else. */
    public void of(Path kit) {
        none();
        assertThat(kits().apply(kit).faults()).isEmpty();
    }

    /** Kits with the parts of this module alone. */
    public Kits kits() {
        return new Kits(
                List.of(
                        house.getBean(RegionPart.class),
                        house.getBean(VillagesPart.class),
                        house.getBean(OutlinesPart.class),
                        house.getBean(PlacesPart.class),
                        house.getBean(WeekPart.class),
                        house.getBean(ExceptionsPart.class),
                        house.getBean(FacilitiesPart.class),
                        house.getBean(CalendarPart.class)),
                db,
                registers,
                events);
    }
}
