package id.titian;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.titian.kernel.Role;
import id.titian.testing.Browser;
import id.titian.testing.HouseTest;
import id.titian.testing.Sample;
import id.titian.testing.ShownPages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the pictures of docs/pictures anew: {@code ./titian pictures}. */
@HouseTest
@Tag("pictures")
@Tag("sample")
class PicturesTest {
    private static final Path FOLDER = Path.of("docs/pictures");

    @Autowired JdbcClient db;
    @Autowired Sample sample;
    @LocalServerPort int port;

    @Test
    void the_ten_main_pages_have_their_picture() throws Exception {
        sample.isLoaded();
        Files.createDirectories(FOLDER);
        for (var it : pages().entrySet()) take(it.getKey(), it.getValue());
        try (var files = Files.list(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".png")))
                    .hasSizeGreaterThanOrEqualTo(10);
        }
    }

    private record Motif(String address, @Nullable Role role, int width, boolean dark) {}

    private static Map<String, Motif> pages() {
        var pages = new LinkedHashMap<String, Motif>();
        pages.put("home", new Motif("/", null, 1200, false));
        pages.put("search", new Motif("/search?q=memasak", null, 1200, false));
        pages.put("title", new Motif("/titles/{title}", null, 1200, false));
        pages.put("places-phone-dark", new Motif("/places?from={village}", null, 360, true));
        pages.put("programme", new Motif("/programmes/{programme}", null, 1200, false));
        pages.put("desk", new Motif("/desk", Role.DESK, 1200, false));
        pages.put("new-card-phone", new Motif("/desk/cards/new", Role.DESK, 360, false));
        pages.put("month", new Motif("/office/months/{month}", Role.CITY, 1200, false));
        pages.put("reach", new Motif("/office/reach", Role.CITY, 1200, false));
        pages.put("stories", new Motif("/stories", null, 1200, false));
        pages.put("office-dark", new Motif("/office", Role.COORDINATOR, 1200, true));
        return pages;
    }

    private void take(String name, Motif motif) {
        try (var context = Browser.reader(motif.width, motif.dark, true)) {
            if (motif.role != null) {
                Browser.signIn(
                        context, db, port, motif.role, motif.role == Role.DESK ? "kota" : null);
            }
            var page = context.newPage();
            page.navigate("http://localhost:" + port + ShownPages.fill(db, motif.address));
            if (motif.address.equals("/desk")) {
                page.fill("#scan", ShownPages.fill(db, "{card}"));
                page.press("#scan", "Enter");
                page.locator("#customer").waitFor();
            }
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(FOLDER.resolve(name + ".png"))
                            .setFullPage(false));
        }
    }
}
