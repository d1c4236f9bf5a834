package id.titian.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.evidence.RebuildFacts;
import id.titian.testing.HouseTest;
import id.titian.testing.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
@Tag("sample")
class DemoTest {
    @Autowired Sample sample;
    @Autowired JdbcClient db;
    @Autowired RebuildFacts facts;
    @Autowired MockMvcTester http;

    @BeforeEach
    void a_year_has_been_played() {
        sample.isLoaded();
    }

    @Test
    void there_is_a_year_of_everything_and_it_is_counted() {
        assertThat(count("select count(*) from people.person where sample")).isGreaterThan(400);
        assertThat(count("select count(*) from lending.loan")).isGreaterThan(2_000);
        assertThat(count("select count(*) from programmes.session")).isGreaterThan(100);
        assertThat(count("select count(distinct kind) from evidence.fact"))
                .isGreaterThanOrEqualTo(7);
        assertThat(count("select count(distinct date_trunc('month', day)) from evidence.fact"))
                .isGreaterThanOrEqualTo(12);
        assertThat(facts.differences()).isEmpty();
    }

    @Test
    void nothing_in_it_breaks_a_rule_of_the_house() {
        assertThat(
                        count(
                                """
                                select count(*) from lending.loan a join lending.loan b
                                  on a.item_id = b.item_id and a.id < b.id
                                 where a.made_at < coalesce(b.returned_at, 'infinity')
                                   and b.made_at < coalesce(a.returned_at, 'infinity')
                                """))
                .as("items lent twice at once")
                .isZero();
        assertThat(
                        count(
                                """
                                select count(*) from lending.loan l
                                  join places.holiday h on h.day = l.due_on and h.closes
                                """))
                .as("due on a holiday")
                .isZero();
        assertThat(count("select count(*) from desk.tally where on_day > current_date + 1"))
                .isZero();
    }

    @Test
    void every_page_says_that_it_is_a_sample() {
        assertThat(http.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"ribbon\"", "karangan");
    }

    private long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
