package id.titian;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates the schema of each module, one after the other in an order in which foreign keys only
 * ever point back. Each module keeps its own history, so it can grow without knowing of the others.
 */
@Component
class Schemas implements FlywayMigrationStrategy {
    static final List<String> ORDER =
            List.of(
                    "identity",
                    "journal",
                    "places",
                    "people",
                    "catalogue",
                    "lending",
                    "partners",
                    "directory",
                    "programmes",
                    "desk",
                    "digital",
                    "evidence");

    @Override
    public void migrate(Flyway flyway) {
        for (var module : ORDER) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .schemas(module)
                    .defaultSchema(module)
                    .load()
                    .migrate();
        }
    }
}
