package id.titian.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.titian.directory.Listed;
import id.titian.testing.HouseTest;
import id.titian.testing.Sources;
import id.titian.testing.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers for programs have the shapes that HSDS 3.1 and the profile promise. */
@HouseTest
@Transactional
class HsdsTest {
    private static final String API = "/api/v1/hsds";

    @Autowired MockMvcTester http;
    @Autowired JdbcClient db;

    private Listed listed;
    private String word;

    @BeforeEach
    void a_region() {
        World.exists(db);
        listed = new Listed(http);
        word = "kata" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void a_whole_service_and_a_bare_one_fit_the_schema() {
        var whole =
                listed.one(
                        "service",
                        word,
                        "aboutEn",
                        "Helps.",
                        "forWhom",
                        "Semua",
                        "cost",
                        "Gratis",
                        "address",
                        "Jalan 1",
                        "hours",
                        "Senin",
                        "latitude",
                        "-8.65",
                        "longitude",
                        "115.2");
        var bare = listed.one("service", word, "phone", "", "village", "", "languages", "");
        for (var id : new UUID[] {whole, bare}) fits("service", json("/services/" + id));
        var shape = json("/services/" + whole);
        assertThat(shape.path("phones").path(0).path("number").asString())
                .isEqualTo("0800-000-0009");
        assertThat(shape.path("languages")).hasSize(2);
        var access = shape.at("/service_at_locations/0/location/accessibility");
        assertThat(access.valueStream().map(it -> it.path("state").asString()))
                .containsExactly("yes", "not-known", "no", "not-known");
        assertThat(json("/services/" + bare).has("phones")).isFalse();
        assertThat(json("/services/" + whole)).isEqualTo(shape);
    }

    @Test
    void a_list_comes_in_pages_that_add_up() {
        for (int i = 0; i < 5; i++) listed.one("service", word + i);
        var seen = new java.util.ArrayList<String>();
        for (int number = 1; number <= 3; number++) {
            var page = json("/services?per_page=2&page=" + number + "&search=" + word);
            fits("page", page);
            assertThat(page.path("total_items").asInt()).isEqualTo(5);
            assertThat(page.path("total_pages").asInt()).isEqualTo(3);
            assertThat(page.path("first_page").asBoolean()).isEqualTo(number == 1);
            assertThat(page.path("last_page").asBoolean()).isEqualTo(number == 3);
            page.path("contents").forEach(it -> fits("service", it));
            page.path("contents").forEach(it -> seen.add(it.path("name").asString()));
        }
        assertThat(seen).containsExactly(word + 0, word + 1, word + 2, word + 3, word + 4);
        var after = json("/services?per_page=2&page=4&search=" + word);
        fits("page", after);
        assertThat(after.path("empty").asBoolean()).isTrue();
    }

    @Test
    void services_of_one_name_have_one_organisation() {
        var first = listed.one("service", word + " a", "organisation", "Rumah " + word);
        var second = listed.one("service", word + " b", "organisation", "RUMAH " + word);
        var organisation = json("/services/" + first).path("organization");
        assertThat(json("/services/" + second).path("organization").path("id"))
                .isEqualTo(organisation.path("id"));
        var whole = json("/organizations/" + organisation.path("id").asString());
        fits("organization", whole);
        assertThat(whole.path("services")).hasSize(2);
        var page = json("/organizations?per_page=100");
        fits("page", page);
        page.path("contents").forEach(it -> fits("organization", it));
    }

    @Test
    void an_ended_service_is_told_as_defunct() {
        var id = listed.one("service", word);
        listed.post("/office/directory/" + id + "/end", Map.of());
        assertThat(json("/services/" + id).path("status").asString()).isEqualTo("defunct");
        assertThat(json("/services?search=" + word).path("total_items").asInt()).isOne();
    }

    @Test
    void the_version_leads_to_the_profile_and_the_description() {
        var about = json("/");
        assertThat(about.path("version").asString()).isEqualTo("3.1");
        for (var link : new String[] {"profile", "openapi_url"}) {
            var address = about.path(link).asString();
            assertThat(address).startsWith("http");
            json(address.substring(address.indexOf(API) + API.length()));
        }
        var paths = json("/openapi").path("paths");
        assertThat(paths.propertyNames()).hasSize(5).allMatch(it -> it.startsWith(API));
    }

    @Test
    void what_is_no_number_and_what_is_not_there_are_refused_in_words() {
        assertThat(listed.get(API + "/services?page=x")).hasStatus(422);
        assertThat(listed.get(API + "/services?page=-5&per_page=0")).hasStatusOk();
        assertThat(listed.get(API + "/services?page=2147483647&per_page=2147483647")).hasStatusOk();
        assertThat(listed.get(API + "/services/" + UUID.randomUUID())).hasStatus(404);
        assertThat(listed.get(API + "/organizations/" + UUID.randomUUID())).hasStatus(404);
    }

    private JsonNode json(String address) {
        var answer = listed.get(API + address);
        assertThat(answer).as(address).hasStatusOk();
        var bytes = answer.getResponse().getContentAsByteArray();
        return JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
    }

    private static void fits(String schema, JsonNode shape) {
        var text = Sources.read(Path.of("src/test/resources/hsds/" + schema + ".json"));
        var wrong =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text, InputFormat.JSON)
                        .validate(
                                shape.toString(),
                                InputFormat.JSON,
                                it -> it.executionConfig(c -> c.formatAssertionsEnabled(true)));
        assertThat(wrong).as(schema + " " + shape).isEmpty();
    }
}
