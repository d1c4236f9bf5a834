package id.titian.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.kernel.Role;
import id.titian.testing.As;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A desk at which tests make people and read their pages. */
record Desk(MockMvcTester http, JdbcClient db) {
    static final RequestPostProcessor DESK = As.desk("kota");
    static final RequestPostProcessor HEAD = As.role(Role.PLACE_HEAD, "kota");

    /** Sends a form: field, value, field, value … */
    MvcTestResult post(RequestPostProcessor who, String path, String... fields) {
        var request = http.post().uri(path).with(who).with(csrf());
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    MvcTestResult get(RequestPostProcessor who, String path) {
        return http.get().uri(path).with(who).exchange();
    }

    String page(UUID person) {
        var page = get(HEAD, "/office/people/" + person);
        assertThat(page).hasStatusOk();
        return body(page);
    }

    static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes somebody at the desk and returns who it is. */
    UUID make(String... fields) {
        var all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 4, fields.length);
        all[0] = "place";
        all[1] = "kota";
        all[2] = "form";
        all[3] = UUID.randomUUID().toString();
        return made(post(DESK, "/desk/cards", all));
    }

    static UUID made(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        var address = String.valueOf(result.getResponse().getRedirectedUrl());
        assertThat(address).startsWith("/desk/cards/");
        return UUID.fromString(address.substring("/desk/cards/".length()));
    }

    String card(UUID person) {
        return db.sql("select number from people.card where person_id = ? and ended_at is null")
                .param(person)
                .query(String.class)
                .single();
    }

    long count(String sql, Object... params) {
        return db.sql(sql).params(params).query(Long.class).single();
    }

    /** Everything the schema holds about people as one text, to look for what must not be there. */
    String everything() {
        var all = new StringBuilder();
        for (var table :
                new String[] {
                    "people.person",
                    "people.contact",
                    "people.identity_number",
                    "journal.entry",
                    "evidence.fact"
                }) {
            all.append(
                    db.sql("select coalesce(string_agg(t::text, chr(10)), '') from " + table + " t")
                            .query(String.class)
                            .single());
        }
        return all.toString();
    }
}
