package id.titian.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.kernel.Kit;
import id.titian.kernel.KitFault;
import id.titian.testing.HouseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** {@code directory.csv}: faults are named with file, line and column; what staff did stays. */
@HouseTest
@Transactional
class DirectoryKitTest {
    private static final Path SAMPLE = Path.of("kits/contoh/directory.csv");

    @Autowired DirectoryKit part;
    @Autowired MockMvcTester http;
    @Autowired JdbcClient db;
    @TempDir Path folder;

    @BeforeEach
    void no_other_entries() {
        db.sql("delete from directory.entry").update();
    }

    @Test
    void a_kit_may_leave_it_out() {
        var kit = new Kit(folder);
        part.check(kit);
        part.apply(kit);
        assertThat(kit.faults()).isEmpty();
        assertThat(kit.counts()).isEmpty();
    }

    @Test
    void each_fault_is_named_with_its_line_and_column() throws IOException {
        var kit =
                with(
                        "A B,,x,magic,y,,,,call me,,,00.00,91,,,perhaps,no,no,no,,2026-02-30\n"
                                + "ok,o,s,legal,a,,,,,,,,,,,no,no,no,no,s,2999-01-01\n"
                                + "ok,o,s,legal,a,,,,,,,,,,,no,no,no,no,s,\n");
        part.check(kit);
        assertThat(kit.faults().stream().map(DirectoryKitTest::where))
                .contains(
                        "2 code bad-code",
                        "2 organisation required",
                        "2 kind not-choice",
                        "2 phone bad-phone",
                        "2 village_code unknown-code",
                        "2 latitude not-number",
                        "2 step_free not-choice",
                        "2 source required",
                        "2 checked_on not-date",
                        "3 checked_on day-to-come",
                        "4 checked_on required",
                        "4 code duplicate");
    }

    @Test
    void it_is_followed_until_staff_change_an_entry() throws IOException {
        var row = ",o,%s,legal,a,,,,,,,,-5.5,112,,no,no,no,no,s,2026-01-01\n";
        part.apply(with("satu" + row.formatted("lama") + "dua" + row.formatted("lama")));
        var id = db.sql("select id from directory.entry where code = 'satu'").query().singleValue();
        new Listed(http).post("/office/directory/" + id + "/check", Map.of());
        var kit = with("satu" + row.formatted("baru") + "dua" + row.formatted("baru"));
        part.apply(kit);
        assertThat(service("satu")).isEqualTo("lama");
        assertThat(service("dua")).isEqualTo("baru");
        assertThat(kit.notes().stream().map(KitFault::reason)).containsExactly("entry-by-hand");
    }

    private String service(String code) {
        return db.sql("select service from directory.entry where code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    private Kit with(String rows) throws IOException {
        var header = Files.readAllLines(SAMPLE).getFirst();
        Files.writeString(folder.resolve("directory.csv"), header + "\n" + rows);
        return new Kit(folder);
    }

    private static String where(KitFault fault) {
        return fault.line() + " " + fault.column() + " " + fault.reason();
    }
}
