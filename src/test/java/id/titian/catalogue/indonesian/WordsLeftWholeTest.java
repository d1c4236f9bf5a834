package id.titian.catalogue.indonesian;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsLeftWholeTest {
    private final Roots roots = Roots.indonesian();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beruang",
                "sekolah",
                "kepala",
                "bulan",
                "ikan",
                "teman",
                "pelan",
                "semua",
                "kebun",
                "perempuan",
                "menteri",
                "selatan",
                "kelapa",
                "tangan",
                "setelah",
                "masalah",
                "majalah",
                "sejarah",
                "bahasa",
                "negeri",
                "pergi",
                "mandi",
                "jumlah",
                "langkah",
                "ilmu",
                "tamu",
                "buku",
                "kuku",
                "meja",
                "medan",
                "dinding",
                "dingin",
                "sepeda",
                "terong",
                "berita",
                "percaya",
                "pesawat",
                "keluarga",
                "kemarin",
                "sebelas",
                "denpasar",
                "penduduk",
                "hewan",
                "lawan",
                "karyawan",
                "berlian",
                "jawa",
                "bali"
            })
    void a_word_that_only_looks_derived_is_left_whole(String word) {
        assertThat(roots.of(word)).isEqualTo(word);
        assertThat(roots.knows(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "computer",
                "library",
                "membership",
                "person",
                "persian",
                "design",
                "learning",
                "mandela",
                "dickens",
                "kenya",
                "milan",
                "kemal",
                "mendelssohn",
                "abdullah",
                "arifin",
                "kartini",
                "albumin",
                "being",
                "human",
                "9786020312345",
                "2024",
                "mp3",
                "c++",
                "ספר",
                "किताब",
                "本",
                ""
            })
    void what_is_not_indonesian_is_left_whole(String word) {
        assertThat(roots.of(word)).isEqualTo(word);
    }
}
