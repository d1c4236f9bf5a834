package id.titian.command;

import id.titian.identity.Directory;
import id.titian.kernel.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells identity what places and partners are called; this module may know them, identity may not.
 */
@Component
class HouseDirectory implements Directory {
    static final Query<Named> PLACES =
            new Query<>(
                    Named.class,
                    "select code, name from places.place where state = 'open' order by name");

    static final Query<Named> PARTNERS =
            new Query<>(Named.class, "select code, name from partners.organisation order by name");

    private final JdbcClient db;

    HouseDirectory(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, String> places() {
        return inOrder(PLACES.list(db, Map.of()));
    }

    @Override
    public Map<String, String> partners() {
        return inOrder(PARTNERS.list(db, Map.of()));
    }

    private static Map<String, String> inOrder(List<Named> rows) {
        var names = new LinkedHashMap<String, String>();
        rows.forEach(row -> names.put(row.code(), row.name()));
        return names;
    }

    record Named(String code, String name) {}
}
