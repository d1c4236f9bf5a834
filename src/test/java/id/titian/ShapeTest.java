package id.titian;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.testing.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The house's measures: short files, short methods, few parameters, names that mean something. */
class ShapeTest {
    private static final int FILE = 200;
    private static final int TEST_FILE = 300;
    private static final int METHOD = 30;
    private static final int PARAMETERS = 5;
    private static final int IMPORTS = 20;
    private static final int PUBLIC_TYPES = 12;

    /** Files that may be larger, each with its reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of();

    private static final Pattern METHOD_START =
            Pattern.compile(
                    "^ {4}(?: {4})?(?!return |new |throw |else|case |switch |if |for |while |try )"
                            + "(?=[A-Za-z<@])[\\w.<>\\[\\], ?@]+ \\w+\\([^;]*$");

    private static final Pattern NO_METHOD =
            Pattern.compile("=|\\brecord\\b|\\bnew\\b|\\breturn\\b|\\{}$");

    @Test
    void files_are_short() {
        var files = Sources.below(Sources.MAIN, ".java");
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(longer(files, FILE)).isEmpty();
        assertThat(longer(Sources.below(Sources.TESTS, ".java"), TEST_FILE)).isEmpty();
    }

    @Test
    void files_import_little() {
        var many = new ArrayList<String>();
        for (var file : Sources.below(Sources.MAIN, ".java")) {
            long imports =
                    Sources.read(file).lines().filter(it -> it.startsWith("import ")).count();
            if (imports > IMPORTS && !excepted(file)) many.add(file.getFileName() + " " + imports);
        }
        assertThat(many).isEmpty();
    }

    @Test
    void methods_are_short() {
        var tooLong = new ArrayList<String>();
        for (var file : Sources.below(Sources.MAIN, ".java")) {
            if (!excepted(file)) tooLong.addAll(longMethods(file));
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void methods_take_few_parameters() throws ClassNotFoundException {
        var many = new ArrayList<String>();
        for (var type : Sources.mainClasses()) {
            if (type.isRecord() || type.getName().contains("gg.jte")) continue;
            for (var method : type.getDeclaredMethods()) {
                var handler = method.getAnnotations().length > 0;
                if (!method.isSynthetic() && !handler && method.getParameterCount() > PARAMETERS) {
                    many.add(type.getSimpleName() + "." + method.getName());
                }
            }
        }
        assertThat(many).isEmpty();
    }

    @Test
    void names_say_what_a_thing_is() {
        var empty =
                Pattern.compile(
                        "(Service|ServiceImpl|Impl|Manager|Helper|Utils?|Dto|DTO|Entity)\\.java$");
        assertThat(Sources.below(Sources.MAIN, ".java"))
                .noneMatch(it -> empty.matcher(it.toString()).find());
    }

    @Test
    void a_module_shows_few_types() {
        var crowded = new ArrayList<String>();
        for (var info : Sources.below(Sources.MAIN, "package-info.java")) {
            var folder = info.getParent();
            if (folder == null || !Sources.read(info).contains("ApplicationModule(")) continue;
            long shown =
                    Sources.below(folder, ".java").stream()
                            .filter(it -> folder.equals(it.getParent()))
                            .filter(it -> !it.toString().endsWith("Page.java"))
                            .filter(
                                    it ->
                                            Pattern.compile("(?m)^public ")
                                                    .matcher(Sources.read(it))
                                                    .find())
                            .count();
            if (shown > PUBLIC_TYPES) crowded.add(folder.getFileName() + " " + shown);
        }
        assertThat(crowded).isEmpty();
    }

    @Test
    void the_code_names_no_region_and_swallows_no_fault() {
        var wrong = new ArrayList<String>();
        var banned =
                Pattern.compile(
                        "(?i)denpasar|catch \\((Exception|Throwable)[ |]|printStackTrace|TODO|FIXME");
        for (var file : Sources.below(Sources.MAIN, ".java")) {
            var found = banned.matcher(Sources.read(file));
            if (found.find()) wrong.add(file.getFileName() + ": " + found.group());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() {
        var folders = new java.util.TreeSet<Path>();
        for (var file : Sources.below(Sources.MAIN, ".java")) folders.add(file.getParent());
        assertThat(folders)
                .hasSizeGreaterThan(12)
                .allSatisfy(
                        folder -> {
                            var info = Sources.read(folder.resolve("package-info.java"));
                            assertThat(info).contains("NullMarked").startsWith("/**");
                        });
    }

    private static boolean excepted(Path file) {
        return EXCEPTIONS.containsKey(String.valueOf(file.getFileName()));
    }

    private static List<String> longer(List<Path> files, int most) {
        var tooLong = new ArrayList<String>();
        for (var file : files) {
            int lines = codeLines(Sources.read(file));
            if (lines > most && !excepted(file)) tooLong.add(file.getFileName() + " " + lines);
        }
        return tooLong;
    }

    private static int codeLines(String source) {
        var code = source.replaceAll("(?s)/\\*.*?\\*/", "");
        return (int)
                code.lines()
                        .map(String::strip)
                        .filter(it -> !it.isEmpty() && !it.startsWith("//"))
                        .filter(it -> !it.startsWith("import ") && !it.startsWith("package "))
                        .count();
    }

    /** An argument, or a line of a text, on a line of its own belongs to its statement. */
    private static boolean endsSomething(String line) {
        var text = line.strip();
        return text.endsWith(";") || text.endsWith("{") || text.startsWith("}");
    }

    /** A method runs from its head to the closing brace at the head's indentation. */
    private static List<String> longMethods(Path file) {
        var found = new ArrayList<String>();
        var lines = Sources.read(file).replaceAll("(?s)/\\*.*?\\*/", "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!METHOD_START.matcher(lines.get(i)).find()
                    || NO_METHOD.matcher(lines.get(i)).find()) continue;
            var indent = lines.get(i).substring(0, lines.get(i).indexOf(lines.get(i).strip()));
            int end = i + 1;
            while (end < lines.size() && !lines.get(end).equals(indent + "}")) end++;
            long body =
                    lines.subList(i, Math.min(end, lines.size())).stream()
                            .filter(ShapeTest::endsSomething)
                            .count();
            if (end < lines.size() && body > METHOD)
                found.add(file.getFileName() + ":" + (i + 1) + " " + body);
        }
        return found;
    }
}
