package id.titian.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Refusals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 17);
    private static final Choices CHOICES =
            new Choices(
                    Map.of("kota", "Kota"),
                    Map.of("51.71.02.2005", "Desa"),
                    Map.of("large-print", "huruf besar"));

    @Test
    void nothing_but_the_place_is_required() {
        assertThat(PersonRules.check(NewPerson.cardOnly("kota"), CHOICES, TODAY).isEmpty())
                .isTrue();
        assertThat(reasons(PersonRules.check(NewPerson.cardOnly("nowhere"), CHOICES, TODAY)))
                .containsExactly("people-place");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var what =
                new NewPerson(
                        "kota",
                        "x".repeat(201),
                        "",
                        1850,
                        "robot",
                        "51.71.99.9999",
                        "<script>",
                        "telepathy",
                        "king",
                        null,
                        List.of("wings"),
                        List.of(new NewPerson.Contact("phone", "call me", false, "", "")),
                        null,
                        TODAY.plusDays(1),
                        false);

        assertThat(reasons(PersonRules.check(what, CHOICES, TODAY)))
                .contains(
                        "too-long",
                        "people-birth-year",
                        "unknown-choice",
                        "people-phone",
                        "people-future")
                .hasSize(10);
    }

    @Test
    void a_birth_year_decides_who_is_a_child() {
        assertThat(PersonRules.kind("adult", 2009, TODAY)).isEqualTo("child");
        assertThat(PersonRules.kind("child", 2008, TODAY)).isEqualTo("adult");
        assertThat(PersonRules.kind("child", null, TODAY)).isEqualTo("child");
        assertThat(PersonRules.kind("adult", null, TODAY)).isEqualTo("adult");
        assertThat(PersonRules.kind("partner", 2020, TODAY)).isEqualTo("partner");
    }

    @Test
    void telephones_are_taken_as_people_write_them() {
        for (var good : List.of("0800-000-0011", "+62 812 0000 0000", "(0361) 123456", "112 113")) {
            assertThat(contact("phone", good)).as(good).isEmpty();
        }
        for (var bad : List.of("", "12", "abc", "=1+1", "0812;rm -rf", "0".repeat(300))) {
            assertThat(contact("whatsapp", bad)).as(bad).isNotEmpty();
        }
        assertThat(contact("email", "a@b.id")).isEmpty();
        assertThat(contact("email", "a@b")).containsExactly("people-email");
        assertThat(contact("pigeon", "roof")).containsExactly("unknown-choice");
    }

    private static List<String> contact(String kind, String value) {
        var wrong = new Refusals();
        PersonRules.contact(new NewPerson.Contact(kind, value, true, "", ""), wrong);
        return reasons(wrong);
    }

    private static List<String> reasons(Refusals wrong) {
        return wrong.all().stream().map(Refusals.Refusal::reason).toList();
    }
}
