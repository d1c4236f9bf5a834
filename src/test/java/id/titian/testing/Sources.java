package id.titian.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The house's own files, for the tests that look at all of them. */
public final class Sources {
    public static final Path MAIN = Path.of("src/main/java");
    public static final Path TESTS = Path.of("src/test/java");
    public static final Path TEMPLATES = Path.of("src/main/jte");

    private Sources() {}

    /** All files below a folder with an ending, in a fixed order. */
    public static List<Path> below(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every class of the house, nested ones too. */
    public static List<Class<?>> mainClasses() throws ClassNotFoundException {
        var root = Path.of("target/classes");
        var classes = new ArrayList<Class<?>>();
        for (var file : below(root.resolve("id/titian"), ".class")) {
            var name = root.relativize(file).toString().replace('/', '.');
            if (name.contains("-info")) continue;
            classes.add(
                    Class.forName(
                            name.substring(0, name.length() - ".class".length()),
                            false,
                            Sources.class.getClassLoader()));
        }
        return classes;
    }
}
