package id.titian.command.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows for one table, written many at a time. */
final class Sheet implements AutoCloseable {
    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate db;
    private final String insert;
    private final int columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private @Nullable Sheet before;

    /**
     * @param table schema and name
     * @param columns comma-separated names, in the order of the values to come
     */
    Sheet(JdbcTemplate db, String table, String columns) {
        this.db = db;
        this.columns = columns.split(",", -1).length;
        var marks = String.join(", ", Collections.nCopies(this.columns, "?"));
        this.insert = "insert into " + table + " (" + columns + ") values (" + marks + ")";
    }

    /** Rows of this sheet point to rows of another, which are therefore written first. */
    Sheet after(Sheet other) {
        before = other;
        return this;
    }

    void row(@Nullable Object... values) {
        if (values.length != columns) throw new IllegalArgumentException(insert);
        rows.add(values);
        if (rows.size() == AT_ONCE) flush();
    }

    private void flush() {
        if (before != null) before.flush();
        if (!rows.isEmpty()) db.batchUpdate(insert, rows);
        rows.clear();
    }

    @Override
    public void close() {
        flush();
    }
}
