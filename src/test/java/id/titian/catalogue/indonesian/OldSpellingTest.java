package id.titian.catalogue.indonesian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OldSpellingTest {
    private final OldSpelling spelling = OldSpelling.indonesian();

    @ParameterizedTest
    @CsvSource({
        "Tjerita, cerita",
        "boekoe, buku",
        "Djakarta, jakarta",
        "pekerdjaan, pekerjaan",
        "njonja, nyonya",
        "banjak, banyak",
        "pandjang, panjang",
        "sjair, syair",
        "rakjat, rakyat",
        "achir, akhir",
        "chusus, khusus",
        "wajang, wayang",
        "supaja, supaya",
        "membajar, membayar",
        "boekoe-boekoe, buku-buku",
        "peladjaran, pelajaran",
        "kanak-kanak, kanak-kanak"
    })
    void old_words_are_read_as_todays(String old, String today) {
        assertThat(fold(old)).isEqualTo(today);
    }

    @ParameterizedTest
    @CsvSource({
        "Soekarno, Sukarno",
        "Soeharto, Suharto",
        "Pramoedya, Pramudya",
        "Sjahrir, Syahrir",
        "Tjokroaminoto, Cokroaminoto",
        "Tjipto, Cipto",
        "Mangoenkoesoemo, Mangunkusumo",
        "Djojohadikoesoemo, Joyohadikusumo",
        "Soedjatmoko, Sujatmoko",
        "Hadjar, Hajar",
        "Njoman, Nyoman",
        "Tjokorda, Cokorda",
        "Chairil, Khairil",
        "Achmad, Ahmad",
        "Moehammad, Mohammad",
        "Soerabaja, Surabaya",
        "Djogjakarta, Yogyakarta",
        "Jogja, Yogyakarta",
        "Koentjaraningrat, Kuncaraningrat",
        "Poerbatjaraka, Purbacaraka"
    })
    void both_spellings_of_a_name_meet(String one, String other) {
        assertThat(fold(one)).isEqualTo(fold(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "saja",
                "raja",
                "kerja",
                "meja",
                "panjang",
                "banjir",
                "janji",
                "masjid",
                "jalan",
                "baja",
                "koefisien",
                "sujud",
                "poem",
                "poetry",
                "does",
                "shoes",
                "heroes",
                "adjust",
                "major",
                "school",
                "church",
                "teacher",
                "jazz",
                "john",
                "jerusalem",
                "goethe",
                "phoenix"
            })
    void words_of_today_and_of_other_languages_stay(String word) {
        assertThat(spelling.fold(word)).isEqualTo(word);
    }

    @Test
    void folding_twice_changes_no_more_than_once_for_words_that_show_their_age() {
        for (String word : new String[] {"tjerita", "boekoe", "djakarta", "soekarno", "njonja"}) {
            assertThat(spelling.fold(spelling.fold(word))).isEqualTo(spelling.fold(word));
        }
    }

    @Test
    void any_letters_at_all_get_an_answer() {
        Random random = new Random(7);
        String letters = "oetjdnsch-ya'é本2";
        for (int i = 0; i < 100_000; i++) {
            StringBuilder word = new StringBuilder();
            int length = random.nextInt(8);
            for (int j = 0; j < length; j++) {
                word.append(letters.charAt(random.nextInt(letters.length())));
            }
            String text = word.toString();
            assertThat(spelling.fold(text).isEmpty()).as(text).isEqualTo(text.isEmpty());
            assertThat(spelling.mayFold(text.toCharArray(), text.length()))
                    .as(text)
                    .isIn(true, spelling.fold(text).equals(text) ? false : true);
        }
    }

    private String fold(String word) {
        return spelling.fold(word.toLowerCase(Locale.ROOT));
    }
}
