package id.titian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.titian.testing.Code;
import id.titian.testing.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void files_are_short() {
        var files = Code.below(Sources.MAIN);
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(longer(files, FILE)).isEmpty();
        assertThat(longer(Code.below(Sources.TESTS), TEST_FILE)).isEmpty();
    }

    @Test
    void files_import_little() {
        var many = new ArrayList<String>();
        for (var file : Sources.below(Sources.MAIN, ".java")) {
            long imports =
                    Sources.read(file).lines().filter(it -> it.startsWith("import ")).count();
            if (imports > IMPORTS) many.add(file.getFileName() + " " + imports);
        }
        assertThat(many).isEmpty();
    }

    /** A name with its package in front would be an import that is not counted. */
    @Test
    void names_stand_without_their_packages() {
        var whole = Pattern.compile("\\b(?:java|javax|jakarta|org|tools)(?:\\.[a-z]\\w*)+\\.[A-Z]");
        var wrong = new ArrayList<String>();
        for (var file : Sources.below(Sources.MAIN, ".java")) {
            if (file.endsWith("package-info.java")) continue;
            var code = Code.of(file.toString(), Sources.read(file)).withoutTexts();
            code.lines()
                    .filter(line -> !line.startsWith("import ") && whole.matcher(line).find())
                    .forEach(line -> wrong.add(file.getFileName() + ": " + line.strip()));
        }
        assertThat(wrong).isEmpty();
        assertThat("new java.util.ArrayList<>()").containsPattern(whole);
    }

    @Test
    void methods_are_short() {
        var methods = Code.methods(Code.below(Sources.MAIN));
        assertThat(methods).hasSizeGreaterThan(1_500);
        assertThat(longer(methods)).isEmpty();
    }

    @Test
    void a_method_of_thirty_lines_is_short_and_one_of_a_line_more_is_not() {
        assertThat(longer(Code.methods(List.of(madeUp(30))))).isEmpty();
        assertThat(longer(Code.methods(List.of(madeUp(31)))))
                .extracting(Code.Method::name, Code.Method::lines)
                .containsExactly(tuple("told", 31));
    }

    @Test
    void methods_are_found_wherever_they_stand_and_comments_are_not_counted() {
        var code = madeUp(12);
        assertThat(Code.methods(List.of(code)))
                .extracting(Code.Method::name, Code.Method::lines)
                .containsExactly(
                        tuple("<init>", 3), tuple("told", 12), tuple("run", 1), tuple("inner", 4));
        assertThat(code.lines()).isEqualTo(27);
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

    private static List<String> longer(List<Code> files, int most) {
        return files.stream()
                .filter(it -> it.lines() > most)
                .map(it -> it.getName() + " " + it.lines())
                .toList();
    }

    private static List<Code.Method> longer(List<Code.Method> methods) {
        return methods.stream().filter(it -> it.lines() > METHOD).toList();
    }

    /** A class with a method of so many lines, ten at least, among others that are short. */
    private static Code madeUp(int lines) {
        var source =
                """
               package made.up;

               import java.util.List; // why not

               /** Words { that are; no code. */
               @Deprecated
               final class MadeUp<T> {
                   MadeUp() { // opens
                       super();
                   }

                   /* told() { */
                   @Override
                   @SuppressWarnings(
                           "unchecked")
                   public <R extends List<? super T>> R told(
                           R one, // the first
                           String... more) {
                       var text = "/* no comment";
                       var quote = '"';
                       var block = \"""
                           // no comment, "quoted" }
                           */ \""";

                       new Thread(new Runnable() { public void run() { told(null); } });
               REST
                       /* the
                          end */
                   }

                   record Inner(int size) {
                       int inner() {
                           return
                                   size;
                       }
                   }
               }
               """;
        return Code.of(
                "MadeUp.java", source.replace("REST\n", "        next();\n".repeat(lines - 10)));
    }
}
