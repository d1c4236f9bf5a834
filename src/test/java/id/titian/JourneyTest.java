package id.titian;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.titian.catalogue.marc.MarcBuilder;
import id.titian.catalogue.marc.MarcWriter;
import id.titian.kernel.Period;
import id.titian.kernel.Role;
import id.titian.kernel.Uuid7;
import id.titian.testing.Browser;
import id.titian.testing.HouseTest;
import id.titian.testing.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole path of one city in a browser: from a MARC file to a figure, and a story taken back.
 */
@HouseTest
@Tag("browser")
@Tag("sample")
class JourneyTest {
    @Autowired JdbcClient db;
    @Autowired Sample sample;
    @Autowired Clock clock;
    @LocalServerPort int port;
    @TempDir Path folder;

    @Test
    void the_whole_path_with_scripts() throws Exception {
        walk(true, "71000001");
    }

    @Test
    void the_whole_path_without_scripts() throws Exception {
        walk(false, "71000002");
    }

    private void walk(boolean scripts, String barcode) throws Exception {
        sample.isLoaded();
        var session = aClassToday();
        var before = figures(scripts);

        importMarc(scripts, barcode);
        find(scripts, barcode);
        var card = cardWithoutPapers(scripts);
        lend(scripts, card, barcode);
        attend(scripts, card, session);
        var story = tell(scripts, barcode);
        assertThat(portal(scripts, "/stories")).contains("Cerita " + barcode);

        var after = figures(scripts);
        assertThat(after.loans()).isEqualTo(before.loans() + 1);
        assertThat(after.attendances()).isEqualTo(before.attendances() + 1);
        assertThat(after.village()).isNotEqualTo(before.village());

        withdraw(scripts, story);
        assertThat(portal(scripts, "/stories")).doesNotContain("Cerita " + barcode);
        assertThat(figures(scripts)).isEqualTo(after);
    }

    private UUID aClassToday() {
        var programme = Uuid7.next();
        var session = Uuid7.next();
        db.sql(
                        """
                        insert into programmes.programme (id, title_id, place, capacity, state, sample, made_at)
                        values (?, 'Kelas Perjalanan', 'kota', 10, 'running', true, now())
                        """)
                .param(programme)
                .update();
        db.sql(
                        """
                        insert into programmes.session (id, programme_id, number, on_day, starts, ends, place)
                        values (?, ?, 1, ?, '00:01', '23:59', 'kota')
                        """)
                .params(session, programme, LocalDate.now(clock))
                .update();
        return session;
    }

    private void importMarc(boolean scripts, String barcode) throws Exception {
        var record =
                new MarcBuilder()
                        .kind('a', 'm')
                        .control("001", "journey" + barcode)
                        .field("245", "10", "a", "Memasak di Dapur Sempit " + barcode)
                        .field("852", "  ", "b", "kota", "h", "641.5 JOU m", "p", barcode)
                        .build();
        var file = folder.resolve(barcode + ".mrc");
        Files.write(file, MarcWriter.iso2709(record));
        try (var context = as(Role.CATALOGUER, "kota", scripts)) {
            var page = open(context, "/office/imports");
            page.setInputFiles("input[type=file]", file);
            page.click("main form[enctype='multipart/form-data'] button");
            waitFor(
                    "select count(*) from catalogue.item where barcode = '" + barcode + "'",
                    "the item of the imported record");
        }
    }

    private void find(boolean scripts, String barcode) throws Exception {
        try (var context = Browser.reader(360, false, scripts)) {
            for (int tries = 0; tries < 40; tries++) {
                var page = open(context, "/");
                page.fill("#q", "memask dapur " + barcode);
                page.press("#q", "Enter");
                page.waitForLoadState();
                if (page.locator("main")
                        .innerText()
                        .contains("Memasak di Dapur Sempit " + barcode)) {
                    return;
                }
                Thread.sleep(250);
            }
            throw new AssertionError("The misspelt word did not find the book");
        }
    }

    private String cardWithoutPapers(boolean scripts) {
        try (var context = as(Role.DESK, "kota", scripts)) {
            var page = open(context, "/desk/cards/new");
            page.click("main form[action='/desk/cards'] button >> nth=0");
            page.waitForURL("**/desk/cards/*");
            page.click("main form[action='/desk/actions'] button");
            page.locator("#customer").waitFor();
            return db.sql("select number from people.card order by made_at desc limit 1")
                    .query(String.class)
                    .single();
        }
    }

    private void lend(boolean scripts, String card, String barcode) {
        try (var context = as(Role.DESK, "kota", scripts)) {
            var page = open(context, "/desk");
            page.fill("#scan", card);
            page.press("#scan", "Enter");
            page.locator("#customer").waitFor();
            page.fill("#scan", barcode);
            page.press("#scan", "Enter");
            page.locator(".desk-result.ok").waitFor();
            assertThat(page.locator("main").innerText()).contains("Memasak di Dapur Sempit");
        }
    }

    private void attend(boolean scripts, String card, UUID session) {
        try (var context = as(Role.DESK, "kota", scripts)) {
            var page = open(context, "/sessions/" + session);
            page.fill("#entry-card", card);
            page.click("form[action$='/registrations'] button");
            page.locator(".desk-result.ok").waitFor();
            page.fill("#card", card);
            page.press("#card", "Enter");
            page.locator(".history li").first().waitFor();
        }
    }

    private UUID tell(boolean scripts, String barcode) {
        try (var context = as(Role.COORDINATOR, null, scripts)) {
            var page = open(context, "/office/stories/new");
            page.selectOption("#place", "kota");
            page.fill("#toldBy", "Cerita " + barcode);
            page.fill("#toldOn", LocalDate.now(clock).toString());
            page.fill("#change", "Sekarang saya memasak untuk tetangga.");
            page.check("#readBack");
            page.check("#channel-portal");
            page.click("form[action='/office/stories'] button");
            page.waitForURL("**/office/stories/*");
            return db.sql("select id from evidence.story where told_by = ?")
                    .param("Cerita " + barcode)
                    .query(UUID.class)
                    .single();
        }
    }

    private void withdraw(boolean scripts, UUID story) {
        try (var context = as(Role.COORDINATOR, null, scripts)) {
            var page = open(context, "/office/stories/" + story + "/withdrawal");
            page.click("form[action$='/withdrawal'] button");
            page.waitForURL("**/office/stories**");
        }
    }

    /** What the month of the place and the village's line say. */
    private Figures figures(boolean scripts) {
        try (var context = as(Role.CITY, null, scripts)) {
            var month = Period.holding(LocalDate.now(clock));
            var page = open(context, "/office/months/" + month + "?place=kota");
            var loans = figure(page, "pinjaman");
            var attendances = figure(page, "kehadiran");
            open(page, "/office/reach");
            var village =
                    db.sql(
                                    "select v.name from places.place p join places.village v on v.code = p.village_code where p.code = 'kota'")
                            .query(String.class)
                            .single();
            var lines = page.locator("table tr", new Page.LocatorOptions().setHasText(village));
            return new Figures(loans, attendances, String.join("\n", lines.allInnerTexts()));
        }
    }

    private record Figures(int loans, int attendances, String village) {}

    private static int figure(Page page, String word) {
        var number =
                page.locator(".figure-number", new Page.LocatorOptions().setHasText(word))
                        .first()
                        .innerText();
        return Integer.parseInt(number.replaceAll("[^0-9]", ""));
    }

    private String portal(boolean scripts, String address) {
        try (var context = Browser.reader(360, false, scripts)) {
            return open(context, address).locator("main").innerText();
        }
    }

    private BrowserContext as(Role role, @Nullable String place, boolean scripts) {
        var context = Browser.reader(1440, false, scripts);
        Browser.signIn(context, db, port, role, place);
        return context;
    }

    private Page open(BrowserContext context, String address) {
        var page = context.newPage();
        open(page, address);
        return page;
    }

    private void open(Page page, String address) {
        var answer = page.navigate("http://localhost:" + port + address);
        assertThat(answer == null ? 0 : answer.status()).as(address).isEqualTo(200);
    }

    private void waitFor(String count, String what) throws InterruptedException {
        for (int tries = 0; tries < 80; tries++) {
            if (db.sql(count).query(Integer.class).single() > 0) return;
            Thread.sleep(250);
        }
        throw new AssertionError("Waited in vain for " + what);
    }
}
