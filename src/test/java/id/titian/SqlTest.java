package id.titian;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import id.titian.testing.HouseTest;
import id.titian.testing.Sources;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.modulith.ApplicationModule;
import org.springframework.util.ClassUtils;

/**
 * PostgreSQL reads every statement of the system: it must fit the schema, its columns must be the
 * record's components, and it may name only the schemas its module may look into.
 */
@HouseTest
class SqlTest {
    private static final Pattern SCHEMA_NAME =
            Pattern.compile("\\b(" + String.join("|", Schemas.ORDER) + ")\\.([a-z_]+)");

    @Autowired DataSource database;

    @TestFactory
    Stream<DynamicTest> every_statement_fits_the_schema() throws Exception {
        return constants().stream().map(it -> DynamicTest.dynamicTest(name(it), () -> fits(it)));
    }

    @TestFactory
    Stream<DynamicTest> every_statement_stays_in_its_module() throws Exception {
        return constants().stream().map(it -> DynamicTest.dynamicTest(name(it), () -> stays(it)));
    }

    @Test
    void there_are_statements_to_check() throws Exception {
        assertThat(constants()).hasSizeGreaterThan(100);
    }

    private void fits(Field constant) throws Exception {
        try (var connection = database.getConnection()) {
            switch (constant.get(null)) {
                case Query<?>(var row, var sql) ->
                        assertThat(columns(connection, sql)).isEqualTo(components(row));
                case Statement(var sql) -> prepare(connection, sql).getParameterMetaData();
                case null, default -> throw new AssertionError("Neither query nor statement");
            }
        }
    }

    private static void stays(Field constant) throws Exception {
        var module = constant.getDeclaringClass().getPackageName().split("\\.")[2];
        var sql = sql(constant);
        var info = Class.forName("id.titian." + module + ".package-info");
        var declared = info.getAnnotation(ApplicationModule.class);
        assertThat(declared).as("%s declares what it depends on", module).isNotNull();
        var dependencies = List.of(declared.allowedDependencies());
        var names = SCHEMA_NAME.matcher(sql);
        while (names.find()) {
            var schema = names.group(1);
            if (schema.equals(module) || names.group(2).startsWith("facts_")) continue;
            assertThat(dependencies).as("schemas that %s may read", module).contains(schema);
            assertThat(writes(sql, names.group()))
                    .as("%s writes %s", module, names.group())
                    .isFalse();
        }
    }

    private static boolean writes(String sql, String table) {
        return Pattern.compile(
                        "(insert\\s+into|update|delete\\s+from|truncate)\\s+"
                                + Pattern.quote(table)
                                + "\\b",
                        Pattern.CASE_INSENSITIVE)
                .matcher(sql)
                .find();
    }

    private static String sql(Field constant) throws IllegalAccessException {
        return switch (constant.get(null)) {
            case Query<?> query -> query.sql();
            case Statement statement -> statement.sql();
            case null, default -> throw new AssertionError("Neither query nor statement");
        };
    }

    private static List<String> columns(Connection connection, String sql) throws SQLException {
        var columns = prepare(connection, sql).getMetaData();
        var names = new ArrayList<String>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            var type = columns.getColumnClassName(i);
            names.add(columns.getColumnLabel(i).replace("_", "") + ":" + shown(type));
        }
        return names;
    }

    private static PreparedStatement prepare(Connection connection, String sql)
            throws SQLException {
        var parsed = NamedParameterUtils.parseSqlStatement(sql);
        return connection.prepareStatement(
                NamedParameterUtils.substituteNamedParameters(parsed, null));
    }

    private static List<String> components(Class<? extends Record> row) {
        return Arrays.stream(row.getRecordComponents())
                .map(it -> it.getName().toLowerCase(Locale.ROOT) + ":" + jdbc(it))
                .toList();
    }

    private static String jdbc(RecordComponent component) {
        var type = ClassUtils.resolvePrimitiveIfNecessary(component.getType());
        if (type.isArray() && type != byte[].class) return "array";
        return shown(DRIVER_TYPES.getOrDefault(type, type.getName()));
    }

    /** The driver names some types in its own way. */
    private static String shown(String type) {
        if (type.equals("java.sql.Array")) return "array";
        return Set.of("[B", "byte[]").contains(type) ? "bytes" : type;
    }

    private static final Map<Class<?>, String> DRIVER_TYPES =
            Map.of(
                    LocalDate.class, "java.sql.Date",
                    LocalTime.class, "java.sql.Time",
                    OffsetDateTime.class, "java.sql.Timestamp");

    private static String name(Field constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.getName();
    }

    private static List<Field> constants() throws Exception {
        var constants = new ArrayList<Field>();
        for (var type : Sources.mainClasses()) {
            for (var field : type.getDeclaredFields()) {
                var is = field.getType() == Query.class || field.getType() == Statement.class;
                if (Modifier.isStatic(field.getModifiers()) && is) {
                    field.setAccessible(true);
                    constants.add(field);
                }
            }
        }
        return constants;
    }
}
