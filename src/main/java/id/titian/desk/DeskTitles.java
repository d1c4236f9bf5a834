package id.titian.desk;

import id.titian.catalogue.TitleLine;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Titles by a few words, for the desk's one field. */
@Component
class DeskTitles {
    static final Query<TitleLine> NAMED =
            new Query<>(
                    TitleLine.class,
                    """
                    select t.id, t.title, array_to_string(t.contributors, '; ') as by, t.year, t.format,
                           (select count(*)::int from catalogue.item i
                             where i.title_id = t.id and i.state <> 'withdrawn') as copies,
                           (select count(*)::int from catalogue.item i
                             where i.title_id = t.id and i.state = 'available') as available
                      from catalogue.title t
                     where t.withdrawn_at is null
                       and (t.title ilike :part or t.isbns @> array[cast(:isbn as text)])
                     order by length(t.title), t.title limit :most
                    """);

    private final JdbcClient db;

    DeskTitles(JdbcClient db) {
        this.db = db;
    }

    List<TitleLine> named(String text, int most) {
        if (text.length() < 2) return List.of();
        var part = "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        var isbn = text.replaceAll("[ -]", "");
        return NAMED.list(db, Params.of("part", part, "isbn", isbn, "most", most));
    }
}
