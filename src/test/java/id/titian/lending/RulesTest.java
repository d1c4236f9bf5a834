package id.titian.lending;

import static id.titian.testing.Stock.DESK;
import static id.titian.testing.Stock.OTHER_DESK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.titian.kernel.Kit;
import id.titian.kernel.Role;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import id.titian.testing.Stock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
class RulesTest {
    private static final String HEAD =
            "place_code,person_kind,item_kind,loan_days,max_open,renewals,max_holds,hold_shelf_days,"
                    + "valid_from,valid_to,note_id\n";

    @Autowired MockMvcTester http;
    @Autowired Rules rules;
    @Autowired RulesKit kitPart;
    @Autowired Clock clock;
    @Autowired Stock stock;
    @TempDir Path folder;

    @BeforeEach
    void two_desks_are_open() throws InterruptedException {
        stock.exists();
    }

    @Test
    void the_tester_says_what_would_happen_and_why() {
        assertThat(
                        http.get()
                                .uri("/office/rules")
                                .queryParam("at", DESK)
                                .queryParam("person", "partner")
                                .queryParam("item", "book")
                                .with(As.desk(DESK)))
                .hasStatusOk()
                .bodyText()
                .contains("30 hari: aturan Meja Uji untuk mitra")
                .contains("Kalah karena ada aturan khusus untuk orang ini.");
    }

    @Test
    void a_head_adds_a_rule_for_their_place_that_holds_at_once_and_ends_it() {
        var today = LocalDate.now(clock);
        assertThat(add(OTHER_DESK, "child", "21", "Anak diberi waktu.", OTHER_DESK)).hasStatus(302);
        var plan = rules.plan(OTHER_DESK, "child", "book", today).orElseThrow();
        assertThat(plan.rule().loanDays()).isEqualTo(21);
        var end =
                http.post()
                        .uri("/office/rules/" + plan.rule().id() + "/end")
                        .with(As.role(Role.PLACE_HEAD, OTHER_DESK))
                        .with(csrf())
                        .param("last", today.minusDays(1).toString());
        assertThat(end).hasStatus(302);
        assertThat(rules.plan(OTHER_DESK, "child", "book", today).orElseThrow().rule().loanDays())
                .isEqualTo(14);
    }

    @Test
    void a_head_has_no_say_elsewhere() {
        assertThat(add(DESK, "child", "21", "x", OTHER_DESK))
                .hasStatus(422)
                .bodyText()
                .contains("tempat Anda");
        assertThat(add("", "any", "21", "x", OTHER_DESK))
                .hasStatus(422)
                .bodyText()
                .contains("tempat Anda");
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_kept() {
        assertThat(add("nowhere", "<script>", "-1", "", OTHER_DESK))
                .hasStatus(422)
                .bodyText()
                .contains("Ada 4 isian")
                .contains("value=\"-1\"")
                .doesNotContain("<script>");
        assertThat(add(OTHER_DESK, "any", "9999", "x".repeat(5000), OTHER_DESK)).hasStatus(422);
        assertThat(add(OTHER_DESK, "any", "1;drop", "y", OTHER_DESK)).hasStatus(422);
    }

    @Test
    @Transactional
    void the_last_general_rule_cannot_end() {
        int id =
                rules.add(
                        new Rule(
                                0, null, "", "any", "any", 14, 5, 2, 3, 7, null, null, "Umum.",
                                "office"));
        var all = rules.all().stream().filter(it -> it.general() && it.validTo() == null).toList();
        for (var rule : all) {
            if (rule.id() != id)
                assertThat(rules.end(rule.id(), LocalDate.now(clock)).all()).isEmpty();
        }
        assertThat(rules.end(id, LocalDate.now(clock)).all().getFirst().reason())
                .isEqualTo("lending-rule-needed");
    }

    @Test
    void a_kit_names_line_and_column_of_what_is_wrong() throws IOException {
        var kit =
                kit(
                        HEAD
                                + ",any,book,x,5,2,3,7,,,Satu.\n,any,kereta,14,5,2,3,7,2026-02-01,2026-01-01,Dua.\n");
        kitPart.check(kit);
        assertThat(kit.faults())
                .anySatisfy(
                        it ->
                                assertThat(it)
                                        .hasFieldOrPropertyWithValue("line", 2L)
                                        .hasFieldOrPropertyWithValue("column", "loan_days"))
                .anySatisfy(
                        it ->
                                assertThat(it)
                                        .hasFieldOrPropertyWithValue("line", 3L)
                                        .hasFieldOrPropertyWithValue("column", "item_kind"))
                .anySatisfy(it -> assertThat(it.reason()).isEqualTo("rules-dates"))
                .anySatisfy(it -> assertThat(it.reason()).isEqualTo("rules-general"));
    }

    @Test
    @Transactional
    void a_kit_applied_twice_changes_nothing_the_second_time() throws IOException {
        var text = HEAD + ",any,any,14,5,2,3,7,,,Umum uji.\n,child,thing,9,1,0,1,3,,,Anak.\n";
        kitPart.apply(kit(text));
        var once = rules.all();
        kitPart.apply(kit(text));
        assertThat(rules.all()).isEqualTo(once);
        kitPart.apply(kit(HEAD + ",any,any,14,5,2,3,7,,,Umum uji.\n"));
        assertThat(rules.all()).noneMatch(it -> it.noteId().equals("Anak."));
    }

    private Kit kit(String text) throws IOException {
        Files.writeString(folder.resolve("rules.csv"), text);
        return new Kit(folder);
    }

    private MvcTestResult add(String place, String person, String days, String note, String head) {
        return http.post()
                .uri("/office/rules")
                .with(As.role(Role.PLACE_HEAD, head))
                .with(csrf())
                .param("place", place)
                .param("personKind", person)
                .param("itemKind", "any")
                .param("loanDays", days)
                .param("maxOpen", "5")
                .param("renewals", "2")
                .param("maxHolds", "3")
                .param("holdShelfDays", "7")
                .param("note", note)
                .exchange();
    }
}
