package id.titian.catalogue.indonesian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"roots.txt", "irregular.txt", "foreign.txt", "spelling.txt", "common.txt"})
    void a_list_is_sorted_lower_case_and_free_of_repeats(String name) throws IOException {
        List<String> words = lines(name).stream().map(line -> line.split(" ", -1)[0]).toList();
        assertThat(words).isSorted().doesNotHaveDuplicates().allMatch(Letters::allLatin);
    }

    @Test
    void the_list_of_roots_covers_everyday_life() throws IOException {
        assertThat(lines("roots.txt")).hasSizeGreaterThan(7_000);
        assertThat(Roots.indonesian().size())
                .isEqualTo(lines("roots.txt").size() + lines("irregular.txt").size());
    }

    @Test
    void every_irregular_form_leads_to_a_listed_root() throws IOException {
        Set<String> roots = Set.copyOf(lines("roots.txt"));
        for (String line : lines("irregular.txt")) {
            assertThat(roots).as(line).contains(line.split(" ", -1)[1]);
            assertThat(roots).as(line).doesNotContain(line.split(" ", -1)[0]);
        }
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = WordListTest.class.getResourceAsStream("/indonesian/" + name)) {
            return new String(
                            Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
