package id.titian;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.titian.testing.Browser;
import id.titian.testing.HouseTest;
import id.titian.testing.Sample;
import id.titian.testing.ShownPages;
import id.titian.testing.ShownPages.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What every page owes people: accessible in every width and theme, light, whole without scripts.
 */
@HouseTest
@Tag("browser")
@Tag("sample")
class PagesTest {
    private static final List<Integer> WIDTHS = List.of(360, 768, 1440);
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String RUN_AXE =
            """
            async rules => {
              const found = await axe.run(document, {
                runOnly: {type: 'tag', values: rules},
                rules: {'color-contrast-enhanced': {enabled: true}},
                resultTypes: ['violations']});
              return found.violations.map(it => it.id + ' ' + it.nodes[0].html);
            }
            """;
    private static final int PORTAL_BYTES = 30 * 1024;
    private static final int STAFF_BYTES = 150 * 1024;

    @Autowired JdbcClient db;
    @Autowired Sample sample;
    @LocalServerPort int port;

    @TestFactory
    Stream<DynamicTest> every_page_can_be_used_by_everyone() {
        return each((shown, context) -> usable(shown, context.newPage()), true);
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_whole_without_scripts() {
        return each((shown, context) -> whole(shown, context.newPage()), false);
    }

    @Test
    void there_are_pages_to_look_at() {
        sample.isLoaded();
        assertThat(ShownPages.all(db)).hasSizeGreaterThan(40);
    }

    private interface Look {
        void at(Shown shown, BrowserContext context);
    }

    private Stream<DynamicTest> each(Look look, boolean scripts) {
        sample.isLoaded();
        return ShownPages.all(db).stream()
                .map(
                        shown ->
                                DynamicTest.dynamicTest(
                                        shown.toString(),
                                        () -> {
                                            try (var context =
                                                    Browser.reader(360, false, scripts)) {
                                                if (shown.role() != null) {
                                                    Browser.signIn(
                                                            context, db, port, shown.role(), null);
                                                }
                                                look.at(shown, context);
                                            }
                                        }));
    }

    private void usable(Shown shown, Page page) {
        var faults = new ArrayList<String>();
        page.onConsoleMessage(
                it -> {
                    if (it.type().equals("error")) faults.add(it.text());
                });
        int bytes = open(shown, page);
        assertThat(bytes)
                .as("compressed bytes")
                .isLessThan(shown.portal() ? PORTAL_BYTES : STAFF_BYTES);
        page.evaluate(Browser.axe());
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                faults.addAll(violations(page, width + " " + theme));
            }
            assertThat(sideways(page)).as("sideways scroll at %d", width).isFalse();
        }
        page.setViewportSize(320, 900);
        assertThat(sideways(page)).as("sideways scroll at 320").isFalse();
        assertThat(faults).isEmpty();
    }

    private void whole(Shown shown, Page page) {
        open(shown, page);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator("main").innerText()).hasSizeGreaterThan(40);
        assertThat(page.locator("main form:not([action])").count())
                .as("forms without address")
                .isZero();
        assertThat(page.locator("main button[type=button]").count())
                .as("buttons that need a script")
                .isZero();
    }

    /** Opens it and returns what came over the wire. */
    private int open(Shown shown, Page page) {
        var bytes = new int[1];
        page.onRequestFinished(it -> bytes[0] += it.sizes().responseBodySize);
        var answer = page.navigate("http://localhost:" + port + shown.address());
        assertThat(answer).isNotNull();
        assertThat(answer.status()).as(shown.toString()).isEqualTo(200);
        assertThat(answer.url()).doesNotContain("/sign-in?next");
        return bytes[0];
    }

    /** What axe finds wrong; the script was brought in when the page was opened. */
    @SuppressWarnings("unchecked") // the script below gives a list of texts
    private static List<String> violations(Page page, String where) {
        var found = (List<String>) page.evaluate(RUN_AXE, RULES);
        return found.stream().map(it -> where + " " + it).toList();
    }

    private static boolean sideways(Page page) {
        return (boolean)
                page.evaluate(
                        "document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
