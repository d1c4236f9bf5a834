package id.titian.catalogue.titles;

import id.titian.catalogue.titles.Described.RecordKey;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records became which titles. */
@Component
public class KnownRecords {
    static final Query<Row> TITLES =
            new Query<>(
                    Row.class,
                    """
                    select r.control_source, r.control_number, r.title_id
                      from unnest(cast(:sources as text[]), cast(:numbers as text[])) as u (s, n)
                      join catalogue.title_record r on r.control_source = u.s and r.control_number = u.n
                    """);

    private final JdbcClient db;

    KnownRecords(JdbcClient db) {
        this.db = db;
    }

    /** The titles of those records that are known. */
    public Map<RecordKey, UUID> titles(Collection<RecordKey> keys) {
        var sources = keys.stream().map(RecordKey::source).toArray(String[]::new);
        var numbers = keys.stream().map(RecordKey::number).toArray(String[]::new);
        var titles = new HashMap<RecordKey, UUID>();
        for (var row : TITLES.list(db, Params.of("sources", sources, "numbers", numbers))) {
            titles.put(new RecordKey(row.controlSource, row.controlNumber), row.titleId);
        }
        return titles;
    }

    record Row(String controlSource, String controlNumber, UUID titleId) {}
}
