package id.titian;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.testing.HouseTest;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;

@HouseTest
class MigrationsTest {
    @Autowired JdbcClient db;
    @Autowired Flyway flyway;

    @Test
    void every_module_that_keeps_rows_has_its_schema_and_migrating_again_changes_nothing() {
        var before = tables();
        assertThat(before).hasSizeGreaterThan(30);

        new Schemas().migrate(flyway);

        assertThat(tables()).isEqualTo(before);
        assertThat(Schemas.ORDER)
                .allSatisfy(it -> assertThat(before).anyMatch(table -> table.startsWith(it + ".")));
    }

    @Test
    void foreign_keys_point_only_where_a_module_may_look() {
        var keys =
                db.sql(
                                """
                                select distinct f.nspname || ' ' || t.nspname
                                  from pg_constraint c
                                  join pg_class fc on fc.oid = c.conrelid join pg_namespace f on f.oid = fc.relnamespace
                                  join pg_class tc on tc.oid = c.confrelid join pg_namespace t on t.oid = tc.relnamespace
                                 where c.contype = 'f' and f.nspname <> t.nspname
                                """)
                        .query(String.class)
                        .list();
        assertThat(keys).hasSizeGreaterThan(5).allSatisfy(MigrationsTest::pointsAlongAnArrow);
    }

    @Test
    void every_foreign_key_that_is_followed_often_has_an_index_or_a_small_table() {
        var missing =
                db.sql(
                                """
                                select c.conrelid::regclass || '.' || a.attname
                                  from pg_constraint c
                                  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                                 where c.contype = 'f'
                                   and c.confrelid in ('people.person'::regclass, 'catalogue.title'::regclass,
                                                       'lending.loan'::regclass)
                                   and not exists (select 1 from pg_index i
                                                    where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
                                """)
                        .query(String.class)
                        .list();
        assertThat(missing).isEmpty();
    }

    private static void pointsAlongAnArrow(String key) throws ClassNotFoundException {
        var ends = key.split(" ");
        var module =
                Class.forName("id.titian." + ends[0] + ".package-info")
                        .getAnnotation(ApplicationModule.class);
        assertThat(Stream.of(module.allowedDependencies())).as(key).contains(ends[1]);
    }

    private List<String> tables() {
        return db.sql(
                        """
                        select schemaname || '.' || tablename from pg_tables
                         where schemaname not in ('pg_catalog', 'information_schema') order by 1
                        """)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
