package id.titian.kernel;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.util.ClassUtils;

/** Makes a record of a row by position: {@code SqlTest} holds columns and components together. */
final class RecordMapper<R extends Record> implements RowMapper<R> {
    private static final Set<Class<?>> AS_DECLARED =
            Set.of(LocalDate.class, LocalTime.class, OffsetDateTime.class, UUID.class);

    private static final ClassValue<RecordMapper<?>> MAPPERS =
            new ClassValue<>() {
                @Override
                protected RecordMapper<?> computeValue(Class<?> type) {
                    return new RecordMapper<>(type.asSubclass(Record.class));
                }
            };

    private final Constructor<R> constructor;
    private final Class<?>[] types;

    private RecordMapper(Class<R> type) {
        types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        constructor.setAccessible(true);
    }

    @SuppressWarnings("unchecked") // the mapper of a class makes instances of that class
    static <R extends Record> RecordMapper<R> of(Class<R> type) {
        return (RecordMapper<R>) MAPPERS.get(type);
    }

    @Override
    public R mapRow(ResultSet row, int number) throws SQLException {
        var values = new @Nullable Object[types.length];
        for (int i = 0; i < types.length; i++) values[i] = value(row, i + 1, types[i]);
        return BeanUtils.instantiateClass(constructor, values);
    }

    private static @Nullable Object value(ResultSet row, int column, Class<?> type)
            throws SQLException {
        if (AS_DECLARED.contains(type)) return row.getObject(column, type);
        if (type == byte[].class) return row.getBytes(column);
        var value = row.getObject(column);
        if (value == null) {
            if (type.isPrimitive()) throw new SQLException("Column " + column + " is null");
            return null;
        }
        if (type.isArray()) return ((Array) value).getArray();
        if (!ClassUtils.isAssignableValue(type, value)) {
            throw new SQLException("Column " + column + " is no " + type.getSimpleName());
        }
        return value;
    }
}
