package id.titian.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A SELECT and the record its rows become.
 *
 * <p>Declared as a static constant beside the code that runs it, so that {@code SqlTest} finds
 * every query of the system and has PostgreSQL check it: the statement must parse against the
 * migrated schema, and its columns must be the record's components in name and type.
 */
@SuppressWarnings("NullAway") // a row mapper for records never gives null
public record Query<R extends Record>(Class<R> row, String sql) {
    /** All rows, in the statement's order. */
    public List<R> list(JdbcClient db, Map<String, ?> params) {
        return db.sql(sql).params(params).query(RecordMapper.of(row)).list();
    }

    /** The only row, or empty. More than one row is a fault and throws. */
    public Optional<R> first(JdbcClient db, Map<String, ?> params) {
        return db.sql(sql).params(params).query(RecordMapper.of(row)).optional();
    }

    /** The only row of a statement that always gives one, such as a count. */
    public R one(JdbcClient db, Map<String, ?> params) {
        return db.sql(sql).params(params).query(RecordMapper.of(row)).single();
    }
}
