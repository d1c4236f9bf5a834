package id.titian;

import static org.assertj.core.api.Assertions.assertThat;

import id.titian.testing.HouseTest;
import id.titian.testing.Sources;
import id.titian.web.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing a person reads is hard-wired, and every sentence exists in the languages it must. */
@HouseTest
class LanguagesTest {
    private static final Pattern ASKED = Pattern.compile("\\bui\\.t\\(\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern ASKED_IN_CODE =
            Pattern.compile("\\b(?:ui|texts)\\.(?:t|say)\\((?:[a-z]+, )?\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern BARE_WORDS =
            Pattern.compile(">\\s*[A-Z][a-z]{2,}\\s+[a-z]{2,}[^<$@]*<");

    @Autowired Texts texts;

    @Test
    void every_indonesian_sentence_has_an_english_one() {
        assertThat(texts.keys("id")).hasSizeGreaterThan(400);
        assertThat(new TreeSet<>(texts.keys("en"))).isEqualTo(new TreeSet<>(texts.keys("id")));
    }

    @Test
    void balinese_only_says_what_indonesian_says_and_lists_what_it_leaves_out() {
        assertThat(texts.keys("id")).containsAll(texts.keys("ban"));
        var page = Sources.read(Path.of("docs/translation.md"));
        var unlisted = new TreeSet<String>();
        for (var key : texts.keys("id")) {
            var beginning = key.substring(0, key.indexOf('.'));
            if (!texts.keys("ban").contains(key) && !page.contains("`" + beginning + "`")) {
                unlisted.add(beginning);
            }
        }
        assertThat(unlisted).isEmpty();
    }

    @Test
    void every_key_that_a_page_or_a_class_asks_for_exists() {
        var missing = new ArrayList<String>();
        int asked = 0;
        for (var file : Sources.below(Sources.TEMPLATES, ".jte")) {
            asked += find(file, ASKED, missing);
        }
        for (var file : Sources.below(Sources.MAIN, ".java")) {
            asked += find(file, ASKED_IN_CODE, missing);
        }
        assertThat(asked).isGreaterThan(300);
        assertThat(missing).isEmpty();
    }

    @Test
    void the_words_of_a_sentence_are_the_same_in_every_language() {
        var different = new ArrayList<String>();
        for (var language : Texts.LANGUAGES) {
            for (var key : texts.keys(language)) {
                if (!slots(texts.say(language, key)).equals(slots(texts.say("id", key)))) {
                    different.add(language + " " + key);
                }
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void no_template_holds_a_bare_sentence() {
        var bare = new ArrayList<String>();
        for (var file : Sources.below(Sources.TEMPLATES, ".jte")) {
            var found = BARE_WORDS.matcher(Sources.read(file));
            while (found.find()) bare.add(file.getFileName() + ": " + found.group());
        }
        assertThat(bare).isEmpty();
    }

    private int find(Path file, Pattern pattern, ArrayList<String> missing) {
        int asked = 0;
        var found = pattern.matcher(Sources.read(file));
        while (found.find()) {
            asked++;
            if (!texts.has(found.group(1))) missing.add(file.getFileName() + ": " + found.group(1));
        }
        return asked;
    }

    private static TreeSet<String> slots(String sentence) {
        var slots = new TreeSet<String>();
        var found = Pattern.compile("\\{\\d}").matcher(sentence);
        while (found.find()) slots.add(found.group());
        return slots;
    }
}
