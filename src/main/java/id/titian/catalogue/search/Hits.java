package id.titian.catalogue.search;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a page of results shows of its titles, as the database has it now, in one query. */
@Component
class Hits {
    static final Query<Hit> OF =
            new Query<>(
                    Hit.class,
                    """
                    select t.id, t.title, t.subtitle, array_to_string(t.contributors, '; ') as by, t.year,
                           t.format, array_to_string(t.languages, ',') as languages,
                           coalesce((select string_agg(i.now_at || ' ' || i.state, ',' order by i.now_at)
                                       from catalogue.item i
                                      where i.title_id = t.id and i.state <> 'withdrawn'), '') as items
                      from unnest(cast(:ids as uuid[])) with ordinality as u (id, n)
                      join catalogue.title t on t.id = u.id
                     where t.withdrawn_at is null
                     order by u.n
                    """);

    private final JdbcClient db;

    Hits(JdbcClient db) {
        this.db = db;
    }

    /** In the order given; a title withdrawn since it was indexed is left out. */
    List<Hit> of(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        var texts = ids.stream().map(UUID::toString).toArray(String[]::new);
        return OF.list(db, Params.of("ids", texts));
    }
}
