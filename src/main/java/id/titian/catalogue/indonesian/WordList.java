package id.titian.catalogue.indonesian;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * Words and what each stands for, read once from the class path and never changed afterwards.
 *
 * <p>A line holds a word alone (it stands for itself) or a word and its meaning parted by one
 * space; lines that begin with {@code #} are remarks.
 */
final class WordList {
    private static final int EXPECTED_WORDS = 10_000;

    private final CharArrayMap<String> words = new CharArrayMap<>(EXPECTED_WORDS, false);

    private WordList() {}

    /** Later files win over earlier ones. Fails when a file is absent: the build is then broken. */
    static WordList of(String... names) {
        WordList list = new WordList();
        for (String name : names) {
            list.read(name);
        }
        return list;
    }

    private void read(String name) {
        try (InputStream in = WordList.class.getResourceAsStream("/indonesian/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("class path has no /indonesian/" + name);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        int space = line.indexOf(' ');
        if (space < 0) {
            words.put(line, line);
        } else {
            words.put(line.substring(0, space), line.substring(space + 1));
        }
    }

    @Nullable String get(char[] text, int start, int length) {
        return words.get(text, start, length);
    }

    @Nullable String get(CharSequence word) {
        return words.get(word);
    }

    boolean contains(CharSequence word) {
        return words.containsKey(word);
    }

    int size() {
        return words.size();
    }
}
