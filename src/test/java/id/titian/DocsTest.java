package id.titian;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.testing.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say of the code is true of the code. */
class DocsTest {
    private static final List<Path> DOCS =
            Stream.concat(
                            Stream.of(
                                            "README.md",
                                            "ARCHITECTURE.md",
                                            "CONTRIBUTING.md",
                                            "SECURITY.md",
                                            "STYLE.md")
                                    .map(Path::of),
                            Sources.below(Path.of("docs"), ".md").stream())
                    .toList();

    @Test
    void every_link_leads_somewhere() {
        var links = Pattern.compile("]\\(([^)#:]+)\\)");
        var broken = new ArrayList<String>();
        int seen = 0;
        for (var doc : DOCS) {
            var found = links.matcher(Sources.read(doc));
            while (found.find()) {
                seen++;
                if (!Files.exists(doc.resolveSibling(found.group(1)))) {
                    broken.add(doc + " → " + found.group(1));
                }
            }
        }
        assertThat(seen).isGreaterThan(15);
        assertThat(broken).isEmpty();
    }

    @Test
    void every_command_a_document_names_exists() {
        var known =
                Sources.read(Path.of("titian")) + allOf(Sources.MAIN.resolve("id/titian/command"));
        var command = Pattern.compile("\\./titian ([a-z][a-z-]+)");
        var missing = new ArrayList<String>();
        int seen = 0;
        for (var doc : DOCS) {
            var found = command.matcher(Sources.read(doc));
            while (found.find()) {
                seen++;
                var named =
                        Pattern.compile("\"" + found.group(1) + "\"|\\b" + found.group(1) + "\\)");
                if (!named.matcher(known).find()) missing.add(doc + ": " + found.group(1));
            }
        }
        assertThat(seen).isGreaterThan(10);
        assertThat(missing).isEmpty();
    }

    @Test
    void the_architecture_names_every_module_and_no_other() {
        var rows =
                Pattern.compile("(?m)^\\| `([a-z]+)`")
                        .matcher(Sources.read(Path.of("ARCHITECTURE.md")));
        var named = new ArrayList<String>();
        while (rows.find()) named.add(rows.group(1));
        var modules =
                Sources.below(Sources.MAIN, "package-info.java").stream()
                        .map(it -> Sources.MAIN.resolve("id/titian").relativize(it))
                        .filter(it -> it.getNameCount() == 2)
                        .map(it -> it.getName(0).toString())
                        .toList();
        assertThat(modules).hasSizeGreaterThan(12);
        assertThat(named).containsExactlyInAnyOrderElementsOf(modules);
    }

    @Test
    void the_constraints_that_the_architecture_counts_on_exist() {
        var migrations = allOf(Path.of("src/main/resources/db/migration"));
        var names = Pattern.compile("(?:index|trigger) `[a-z]+\\.([a-z_]+)`");
        var found = names.matcher(Sources.read(Path.of("ARCHITECTURE.md")));
        int seen = 0;
        while (found.find()) {
            seen++;
            assertThat(migrations).contains(found.group(1));
        }
        assertThat(seen).isGreaterThan(3);
    }

    @Test
    void the_project_speaks_of_itself_alone() {
        var workplace =
                Pattern.compile("/work/|/tmp/[a-z]|repo1?\\.maven|registry\\.npmjs|deb\\.debian");
        var wrong = new ArrayList<String>();
        for (var doc : DOCS) {
            if (workplace.matcher(Sources.read(doc)).find()) wrong.add(doc.toString());
        }
        assertThat(wrong).isEmpty();
    }

    private static String allOf(Path folder) {
        var all = new StringBuilder();
        for (var file : Sources.below(folder, "")) {
            if (Files.isRegularFile(file)) all.append(Sources.read(file)).append('\n');
        }
        return all.toString();
    }
}
