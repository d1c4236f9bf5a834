package id.titian.catalogue.search;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Titles as the index should know them, out of the database. */
@Component
class TitleSource {
    private static final String SELECT =
            """
            select t.id, t.title, t.sort_title, t.subtitle, t.part, t.original_script, t.responsibility,
                   array_to_string(t.contributors, chr(31)) as contributors,
                   array_to_string(t.subjects, chr(31)) as subjects,
                   array_to_string(t.genres, chr(31)) as genres, t.series,
                   array_to_string(t.isbns, chr(31)) as isbns, t.issn,
                   array_to_string(t.languages, chr(31)) as languages, t.year, t.publisher, t.summary,
                   t.classification, t.audience, t.format,
                   array_to_string(t.access_modes, chr(31)) as access_modes,
                   array_to_string(t.access_features, chr(31)) as access_features,
                   coalesce(t.control_number, '') as control_number, coalesce(i.items, '') as items
              from catalogue.title t
              left join lateral (
                   select string_agg(i.barcode || chr(31) || i.shelf || chr(31) || i.now_at || chr(31)
                                     || i.state, chr(30) order by i.barcode) as items
                     from catalogue.item i where i.title_id = t.id and i.state <> 'withdrawn') i on true
            """;

    static final Query<IndexedTitle> SOME =
            new Query<>(
                    IndexedTitle.class,
                    SELECT + " where t.id = any(cast(:ids as uuid[])) and t.withdrawn_at is null");

    static final Query<IndexedTitle> AFTER =
            new Query<>(
                    IndexedTitle.class,
                    SELECT
                            + " where t.id > cast(:after as uuid) and t.withdrawn_at is null"
                            + " order by t.id limit 2000");

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient db;

    TitleSource(JdbcClient db) {
        this.db = db;
    }

    /** Those of the titles that are to be found; withdrawn ones are left out. */
    List<IndexedTitle> some(Collection<UUID> ids) {
        var texts = ids.stream().map(UUID::toString).toArray(String[]::new);
        return SOME.list(db, Params.of("ids", texts));
    }

    /**
     * The next 2,000 titles in the order of their ids; pass the last one's id, or null to begin.
     */
    List<IndexedTitle> after(@Nullable UUID last) {
        return AFTER.list(db, Params.of("after", last == null ? FIRST : last));
    }
}
