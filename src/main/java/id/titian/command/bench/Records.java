package id.titian.command.bench;

import id.titian.catalogue.marc.MarcBuilder;
import id.titian.catalogue.marc.MarcRecord;
import id.titian.catalogue.marc.MarcWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Generated MARC records: the same seed gives the same file on every machine. */
final class Records {
    private static final String[] LANGUAGES = {"ind", "ind", "ind", "ind", "eng", "ban", "jav"};
    private static final String[] AUDIENCES = {"j", "d", "e", "e", " "};

    private final RandomGenerator random;
    private final Vocabulary vocabulary;
    private final List<String> authors = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();

    Records(long seed) {
        random = new Random(seed);
        vocabulary = new Vocabulary(random, 20_000);
        for (int i = 0; i < 5000; i++) authors.add(name());
        for (int i = 0; i < 1500; i++) subjects.add(vocabulary.words(random, 1 + i % 2));
    }

    /** Writes so many records in ISO 2709. */
    void write(Path file, int many, List<String> places) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < many; i++) out.write(MarcWriter.iso2709(record(i, places)));
        }
    }

    /** Words as readers ask for them: mostly two of one title, sometimes mistyped or one alone. */
    String question(RandomGenerator from) {
        var words = titles.get(from.nextInt(titles.size())).split(" ", -1);
        var first = words[from.nextInt(words.length)];
        int kind = from.nextInt(10);
        if (kind < 2) return first;
        if (kind < 3) return mistyped(first, from);
        var second = words[from.nextInt(words.length)];
        return kind < 9 ? first + " " + second : first + " " + second + " " + words[0];
    }

    private MarcRecord record(int number, List<String> places) {
        var title = vocabulary.words(random, 2 + random.nextInt(5));
        titles.add(title);
        int year = 1950 + (int) Math.round(75 * Math.sqrt(random.nextDouble()));
        var language = LANGUAGES[random.nextInt(LANGUAGES.length)];
        var fixed =
                "240101s%d    io            %s000 0 %s d"
                        .formatted(year, AUDIENCES[random.nextInt(AUDIENCES.length)], language);
        var record =
                new MarcBuilder()
                        .control("001", String.format(Locale.ROOT, "b%07d", number))
                        .control("003", "BENCH")
                        .control("008", fixed)
                        .field("100", "1 ", "a", author())
                        .field("245", "10", "a", title, "b", vocabulary.words(random, 3))
                        .field("264", " 1", "b", vocabulary.word(random), "c", String.valueOf(year))
                        .field("300", "  ", "a", (50 + random.nextInt(400)) + " halaman")
                        .field("520", "  ", "a", vocabulary.words(random, 25))
                        .field("650", " 4", "a", subjects.get(random.nextInt(subjects.size())))
                        .field("650", " 4", "a", subjects.get(random.nextInt(subjects.size())));
        int copies = places.isEmpty() ? 0 : 1 + random.nextInt(3);
        for (int copy = 0; copy < copies; copy++) {
            var place = places.get(random.nextInt(places.size()));
            record.field("852", "  ", "b", place, "h", "899", "p", "9" + number + "-" + copy);
        }
        return record.build();
    }

    private String author() {
        return authors.get((int) (authors.size() * Math.pow(random.nextDouble(), 2)));
    }

    private String name() {
        var last = vocabulary.root(random);
        return last.substring(0, 1).toUpperCase(Locale.ROOT)
                + last.substring(1)
                + ", "
                + vocabulary.root(random);
    }

    private static String mistyped(String word, RandomGenerator from) {
        int at = 1 + from.nextInt(Math.max(1, word.length() - 1));
        return word.substring(0, at) + word.charAt(at - 1) + word.substring(at);
    }
}
