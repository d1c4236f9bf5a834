package id.titian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Role;
import id.titian.testing.HouseTest;
import id.titian.testing.World;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
class AnswersOverHttpTest {
    @Autowired MockMvcTester http;
    @Autowired Tokens tokens;
    @Autowired JdbcClient db;

    private final String name = "Sekali " + UUID.randomUUID();
    private String token;

    @BeforeEach
    void a_program() {
        World.exists(db);
        token = tokens.make("Uji", Role.DESK, "kota", null);
    }

    @Test
    void a_person_asked_for_twice_with_one_key_is_made_once() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = post(key, name);
        assertThat(first).hasStatus(201);
        var second = post(key, name);
        assertThat(second).hasStatus(201).hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(second.getResponse().getContentAsString())
                .isNotBlank()
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(people()).isOne();
    }

    @Test
    void the_same_key_for_other_words_and_a_key_that_is_none_are_told_so() {
        var key = UUID.randomUUID().toString();
        assertThat(post(key, name)).hasStatus(201);
        assertThat(post(key, name + " lagi"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("key-misused");
        assertThat(post("bukan-uuid", name)).hasStatus(422);
        assertThat(people()).isOne();
    }

    private MvcTestResult post(String key, String nickname) {
        return http.post()
                .uri("/api/v1/people")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"nickname\":\"" + nickname + "\"}")
                .exchange();
    }

    private int people() {
        return db.sql("select count(*) from people.person where call_name like :name || '%'")
                .param("name", name)
                .query(Integer.class)
                .single();
    }
}
