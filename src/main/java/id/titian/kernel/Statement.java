package id.titian.kernel;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An INSERT, UPDATE or DELETE, declared and checked as a {@link Query} is. */
public record Statement(String sql) {
    /** Runs it and returns the number of rows it touched. */
    public int run(JdbcClient db, Map<String, ?> params) {
        return db.sql(sql).params(params).update();
    }
}
