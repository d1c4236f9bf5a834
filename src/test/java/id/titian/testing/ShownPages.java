package id.titian.testing;

import id.titian.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page a person can open, and who opens it; addresses are filled from the sample data. */
public final class ShownPages {
    private ShownPages() {}

    /**
     * One page.
     *
     * @param role who opens it; null for a reader who is not signed in
     */
    public record Shown(String address, @Nullable Role role) {
        public boolean portal() {
            return role == null;
        }

        @Override
        public String toString() {
            return address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                    + (role == null ? "" : " as " + role.code());
        }
    }

    /** All of them; fails when the sample data lacks what a page needs. */
    public static List<Shown> all(JdbcClient db) {
        var pages = new ArrayList<Shown>();
        for (var line :
                Sources.read(java.nio.file.Path.of("src/test/resources/pages.txt"))
                        .lines()
                        .toList()) {
            var words = line.strip().split("\\s+");
            if (words[0].isEmpty() || words[0].startsWith("#")) continue;
            var role = words[1].equals("everyone") ? null : Role.of(words[1]).orElseThrow();
            pages.add(new Shown(fill(db, words[0]), role));
        }
        return List.copyOf(pages);
    }

    public static String fill(JdbcClient db, String address) {
        var filled = address;
        for (var slot : Slot.values()) {
            var name = "{" + slot.name().toLowerCase(java.util.Locale.ROOT) + "}";
            if (filled.contains(name)) filled = filled.replace(name, slot.value(db));
        }
        return filled;
    }

    /** What stands for an id in {@code pages.txt}: a row of the sample data. */
    private enum Slot {
        TITLE("select id from catalogue.title where not thing order by title limit 1"),
        THING("select id from catalogue.title where thing limit 1"),
        PROGRAMME(
                "select id from programmes.programme where state <> 'draft' order by made_at limit 1"),
        SESSION("select id from programmes.session order by on_day desc limit 1"),
        REGISTRATION("select code from programmes.registration where state <> 'cancelled' limit 1"),
        PERSON(
                "select id from people.person where call_name is not null and erased_at is null order by made_at limit 1"),
        CARD(
                "select number from people.card where person_id is not null and ended_at is null limit 1"),
        STORY("select id from evidence.story where withdrawn_at is null limit 1"),
        NEED("select id from partners.need_heard limit 1"),
        PARTNER("select partner from programmes.programme where partner is not null limit 1"),
        ENTRY("select id from directory.entry where state = 'active' order by code limit 1"),
        MONTH("select to_char(max(day) - 31, 'YYYY-MM') from evidence.fact"),
        VILLAGE("select village_code from places.place where code = 'kota'");

        private final String sql;

        Slot(String sql) {
            this.sql = sql;
        }

        String value(JdbcClient db) {
            return db.sql(sql).query((row, number) -> row.getString(1)).single();
        }
    }
}
