package id.titian.catalogue.indonesian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootsTest {
    /** A root, a colon, and everyday words made of it. */
    private static final String DERIVED =
            """
            ajar: belajar pelajar pelajaran pengajar mengajar ajaran pembelajaran mempelajari
            alat: peralatan alatnya memperalat
            anak: anaknya anak-anak beranak anakku anak-anaknya
            baca: membaca pembaca bacaan terbaca membacakan bacalah dibacakan
            baik: memperbaiki perbaikan kebaikan terbaik sebaik-baiknya
            bangun: membangun pembangunan bangunan terbangun pembangun
            beda: berbeda perbedaan membedakan dibedakan
            beri: memberi berikan pemberian diberikan memberikannya
            buku: bukunya buku-buku pembukuan perbukuan
            cerita: bercerita menceritakan ceritanya pencerita
            daya: memberdayakan pemberdayaan
            didik: pendidikan mendidik pendidik terdidik berpendidikan
            guna: pengguna menggunakan kegunaan berguna mempergunakan
            hidup: kehidupan menghidupkan hidupnya
            ibu: ibunya keibuan ibu-ibu
            jahit: menjahit penjahit jahitan
            jual: menjual penjualan berjualan dijual
            karang: mengarang pengarang karangan dikarangnya
            kebun: berkebun perkebunan kebunku
            kembang: mengembangkan perkembangan berkembang pengembangan
            kerja: bekerja pekerjaan pekerja mengerjakan mempekerjakan
            kirim: mengirim pengiriman kiriman terkirim
            main: bermain pemain permainan mainan memainkan
            makan: makanan memakan dimakan pemakan
            masak: memasak masakan pemasak dimasaknya
            nyanyi: menyanyi penyanyi nyanyian bernyanyi menyanyikan
            obat: mengobati pengobatan obat-obatan berobat
            pakai: memakai pemakaian berpakaian dipakainya
            pelihara: memelihara pemeliharaan peliharaan
            pikir: berpikir pemikiran pikiran memikirkan
            pimpin: memimpin pemimpin kepemimpinan pimpinan
            pinjam: meminjam peminjaman pinjaman dipinjamkan
            pustaka: perpustakaan kepustakaan pustakawan
            sakit: penyakit menyakiti kesakitan
            satu: bersatu persatuan kesatuan mempersatukan
            sehat: kesehatan menyehatkan penyehatan
            tahu: pengetahuan mengetahui diketahui ketahui
            tanam: menanam tanaman penanaman bertanam
            tani: petani pertanian bertani
            terbit: penerbit penerbitan menerbitkan terbitan
            terjemah: menerjemahkan penerjemah terjemahan
            tulis: menulis penulis tulisan tertulis menuliskannya penulisan
            usaha: pengusaha perusahaan berusaha
            """;

    private final Roots roots = Roots.indonesian();

    @Test
    void nearly_every_everyday_word_meets_its_root() {
        List<String> missed = new ArrayList<>();
        int asked = 0;
        int families = 0;
        for (String line : DERIVED.lines().toList()) {
            String root = line.substring(0, line.indexOf(':'));
            families++;
            for (String word : line.substring(line.indexOf(':') + 2).split(" ", -1)) {
                asked++;
                if (!roots.of(word).equals(root)) {
                    missed.add(word + " is " + roots.of(word) + ", not " + root);
                }
            }
        }
        assertThat(families).isEqualTo(43);
        assertThat(asked).isEqualTo(176);
        assertThat(missed).as("missed of %d", asked).hasSizeLessThanOrEqualTo(asked * 2 / 100);
    }

    @ParameterizedTest
    @CsvSource({
        "buku-buku, buku",
        "anak-anaknya, anak",
        "berlari-lari, lari",
        "tolong-menolong, tolong",
        "sayur-mayur, sayur",
        "lauk-pauk, lauk",
        "warna-warni, warna",
        "gerak-gerik, gerak",
        "bolak-balik, balik",
        "kehijau-hijauan, hijau",
        "secepat-cepatnya, cepat",
        "jual-beli, jual-beli",
        "jean-paul, jean-paul"
    })
    void a_word_said_twice_has_one_root(String word, String root) {
        assertThat(roots.of(word)).isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource({
        "memasak, masak",
        "memukul, pukul",
        "menanti, nanti",
        "menyala, nyala",
        "mengubah, ubah",
        "mengurus, urus",
        "mengurung, kurung",
        "mengaku, aku",
        "mengemas, kemas",
        "mengecat, cat",
        "pengeboran, bor",
        "penyair, syair",
        "pemrograman, program",
        "memproses, proses",
        "mengunggah, unggah",
        "keterbatasan, batas",
        "kesetaraan, setara",
        "ketidakadilan, adil",
        "penyelenggaraan, selenggara",
        "penyandang, sandang",
        "kewirausahaan, wirausaha",
        "keberhasilannyalah, hasil",
        "kubaca, baca",
        "kaulihat, lihat",
        "nulis, tulis",
        "ngirim, kirim",
        "bacain, baca",
        "pepohonan, pohon",
        "dedaunan, daun",
        "perijinan, izin",
        "mesjid, masjid"
    })
    void nasals_clitics_and_stacked_prefixes_come_off(String word, String root) {
        assertThat(roots.of(word)).isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource({
        "dipodkaskan, podkas",
        "memodkaskan, podkas",
        "kebloggeran, blogger",
        "mengupgrade, upgrade",
        "podkasnya, podkas"
    })
    void a_root_in_no_list_is_found_where_the_frame_is_plain(String word, String root) {
        assertThat(roots.knows(word)).isFalse();
        assertThat(roots.of(word)).isEqualTo(root);
    }

    @Test
    void any_letters_at_all_get_an_answer() {
        Random random = new Random(20_260_101);
        String[] syllables = {
            "me",
            "ng",
            "ny",
            "pe",
            "ber",
            "ke",
            "an",
            "kan",
            "i",
            "nya",
            "-",
            "'",
            "a",
            "k",
            "2",
            "é",
            "本",
            "\uD83D\uDE00",
            "\uD83D",
            "ter",
            "di",
            "men",
            "lah",
            "ku",
            "se",
            "r",
            "e",
            "m",
            "p"
        };
        for (int i = 0; i < 200_000; i++) {
            StringBuilder word = new StringBuilder();
            int length = random.nextInt(9);
            for (int j = 0; j < length; j++) {
                word.append(syllables[random.nextInt(syllables.length)]);
            }
            String text = word.toString();
            assertThat(roots.of(text).isEmpty()).as(text).isEqualTo(text.isEmpty());
        }
    }

    @Test
    void a_root_is_its_own_root() {
        for (String word : List.of("tulis", "ajar", "kirim", "pustaka", "masak")) {
            assertThat(roots.of(roots.of(word))).isEqualTo(roots.of(word)).isEqualTo(word);
        }
    }

    @Test
    void many_threads_get_the_answers_of_one() throws Exception {
        List<String> words =
                DERIVED.replace(":", "")
                        .lines()
                        .flatMap(line -> Stream.of(line.split(" ", -1)))
                        .toList();
        List<String> alone = words.stream().map(roots::of).toList();
        Callable<List<String>> all =
                () -> {
                    List<String> answers = List.of();
                    for (int i = 0; i < 200; i++) {
                        answers = words.stream().map(roots::of).toList();
                    }
                    return answers;
                };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<String>> each : threads.invokeAll(List.of(all, all, all, all))) {
                assertThat(each.get()).isEqualTo(alone);
            }
        }
    }
}
