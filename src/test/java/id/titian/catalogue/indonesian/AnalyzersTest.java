package id.titian.catalogue.indonesian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Laskar Pelangi | laskar pelangi",
                "Memasak Masakan Bali | memasak masakan bali",
                "Tjerita Djaman Doeloe | cerita jaman dulu",
                "Qur'an, ma’af & Jum`at | quran maaf jumat",
                "Al-Qur'an dan e-book non-fiksi | alquran dan ebook nonfiksi",
                "Gdé Śrī Café Łódź Straße | gde sri cafe lodz strasse",
                "Ga\u0301de\u0301 | gade",
                "978-602-03-1234-5 | 9786020312345",
                "602-8519-93-X 9789793062792 | 602851993x 9789793062792",
                "1945-1949 | 1945 19451949 1949",
                "covid-19 | covid 19",
                "959.8 SUR 3,14 1.000 | 959.8 sur 3,14 1.000",
                "R.A. Kartini, W.S. Rendra, S.Pd. | ra kartini ws rendra s pd",
                "Belajar C++ dan C# | belajar c++ dan c#",
                "Sophie's World | sophie world",
                "buku-buku | buku-buku buku",
                "berlari-lari | berlari-lari berlari lari",
                "anak2nya | anak-anaknya anak anaknya",
                "mp3 h2o web2 | mp3 h2o web2",
                "jual-beli | jual beli",
                "ספר הַסֵּפֶר | ספר הספר",
                "किताब | किताब",
                "百年孤独 | 百 年 孤 独",
                "한국어 도서 | 한국어 도서",
                "Достоевский | достоевскии",
                "ᬩᬮᬶ | ᬩ ᬮᬶ",
                "٢٠٢٤ ２０２４ | 2024 2024",
                "yang dan di | yang dan di",
                "- ' . \uD83D\uDE00 -- | ''"
            })
    void exact_words(String text, String words) {
        assertThat(String.join(" ", terms(Analyzers.exact(), text))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Memasak Masakan Bali | masak masak bali",
                "Pekerdjaan penoelis | kerja tulis",
                "buku-buku anak-anak | buku anak",
                "boekoe2 ketjil | buku kecil",
                "berlari-lari | lari",
                "sayur-mayur | sayur mayur",
                "jual-beli | jual beli",
                "Al-Qur'an | quran",
                "The Catcher in the Rye | the catcher in the rye",
                "yang dan di | yang dan di"
            })
    void roots(String text, String words) {
        assertThat(String.join(" ", terms(Analyzers.roots(), text))).isEqualTo(words);
    }

    @Test
    void both_keep_the_same_positions_so_that_phrases_fit_either() {
        String text = "Buku-buku R.A. Kartini: berlari-lari 1945-1949 anak2 jual-beli";
        assertThat(lastPosition(Analyzers.roots(), text))
                .isEqualTo(lastPosition(Analyzers.exact(), text))
                .isEqualTo(9);
    }

    @Test
    void offsets_point_at_the_words_of_the_text() throws IOException {
        String text = "  Cerita «anak-anak», Café ";
        List<String> marked = new ArrayList<>();
        try (TokenStream stream = Analyzers.roots().tokenStream("title", text)) {
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                marked.add(text.substring(offset.startOffset(), offset.endOffset()));
            }
            stream.end();
            assertThat(offset.endOffset()).isEqualTo(text.length());
        }
        assertThat(marked).containsExactly("Cerita", "anak-anak", "Café");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pengiriman",
                "kirim",
                "KIRIMAN",
                "surat",
                "surat-menyurat",
                "soerat",
                "soerat2",
                "\"surat pengiriman\""
            })
    void a_title_is_found_by_any_form_of_its_words(String asked) throws IOException {
        assertThat(found("Mengirim Surat-Surat", asked.replace("\"", ""), false)).isTrue();
    }

    @Test
    void a_phrase_is_found_across_a_doubled_word() throws IOException {
        assertThat(found("Seribu buku-buku tua", "buku tua", true)).isTrue();
        assertThat(found("Seribu buku-buku tua", "tua buku", true)).isFalse();
    }

    @Test
    void wildcards_are_normalised_like_words() {
        assertThat(Analyzers.exact().normalize("title", "Soek").utf8ToString()).isEqualTo("suk");
    }

    @Test
    void common_words_are_named_but_never_dropped() {
        assertThat(CommonWords.contains("yang")).isTrue();
        assertThat(CommonWords.contains("buku")).isFalse();
        assertThat(terms(Analyzers.roots(), "untuk yang di")).hasSize(3);
    }

    @Test
    void any_text_at_all_is_cut_into_indexable_words() {
        Random random = new Random(42);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(120);
            for (int j = 0; j < length; j++) {
                text.append(sign(random));
            }
            for (Analyzer analyzer : List.of(Analyzers.exact(), Analyzers.roots())) {
                assertThat(terms(analyzer, text.toString()))
                        .allMatch(term -> !term.isEmpty() && term.length() <= 2_000);
            }
        }
    }

    @Test
    void a_huge_word_is_cut_and_a_huge_text_is_read_whole() {
        assertThat(terms(Analyzers.exact(), "x".repeat(1_000_000))).hasSize(10_000);
        assertThat(terms(Analyzers.roots(), "buku ".repeat(200_000))).hasSize(200_000);
        assertThat(terms(Analyzers.exact(), "a-".repeat(50_000))).isNotEmpty();
    }

    private static char sign(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> (char) random.nextInt(0x10000);
            case 1 -> (char) random.nextInt(0x300);
            case 2 -> "-'.,2jnoe ́\u200D+#".charAt(random.nextInt(14));
            default -> (char) ('a' + random.nextInt(26));
        };
    }

    private static boolean found(String title, String asked, boolean phrase) throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            try (var writer =
                    new IndexWriter(directory, new IndexWriterConfig(Analyzers.roots()))) {
                Document document = new Document();
                document.add(new TextField("title", title, Field.Store.NO));
                writer.addDocument(document);
            }
            QueryBuilder queries = new QueryBuilder(Analyzers.roots());
            Query query =
                    phrase
                            ? queries.createPhraseQuery("title", asked)
                            : queries.createMinShouldMatchQuery("title", asked, 1);
            try (var reader = DirectoryReader.open(directory)) {
                return new IndexSearcher(reader).count(query) == 1;
            }
        }
    }

    private static int lastPosition(Analyzer analyzer, String text) {
        int position = 0;
        try (TokenStream stream = analyzer.tokenStream("title", text)) {
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
            }
            stream.end();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return position;
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("title", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return terms;
    }
}
