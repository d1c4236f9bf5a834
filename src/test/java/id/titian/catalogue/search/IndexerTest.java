package id.titian.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.titian.catalogue.IndexCheck;
import id.titian.catalogue.MarcImport;
import id.titian.catalogue.Reindex;
import id.titian.catalogue.marc.MarcBuilder;
import id.titian.catalogue.marc.MarcWriter;
import id.titian.testing.HouseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class IndexerTest {
    private static final String NUMBER = "mati-1";

    @TempDir Path folder;
    @Autowired MarcImport imports;
    @Autowired Indexer indexer;
    @Autowired SearchIndex index;
    @Autowired IndexCheck check;
    @Autowired Reindex reindex;
    @Autowired JdbcClient db;

    @BeforeEach
    void sample() throws IOException {
        indexer.stop();
        var record =
                new MarcBuilder()
                        .control("001", NUMBER)
                        .control("003", "UJI")
                        .field("245", "10", "a", "Judul untuk diuji")
                        .build();
        var file = Files.write(folder.resolve("uji.mrc"), MarcWriter.iso2709(record));
        imports.run(MarcImport.Order.of(List.of(file)), progress -> {});
        rename("Judul untuk diuji");
        indexer.catchUp();
    }

    @AfterEach
    void workAgain() {
        indexer.beforeCommit = () -> {};
        indexer.afterCommit = () -> {};
        indexer.start();
    }

    @Test
    void a_crash_before_the_index_is_on_disk_loses_nothing() {
        rename("Judul sebelum mati");
        indexer.beforeCommit = IndexerTest::crash;
        assertThatThrownBy(() -> indexer.pass(1000)).isInstanceOf(Crash.class);
        index.rollback();
        indexer.beforeCommit = () -> {};
        assertThat(check.run().equal()).isTrue();
        assertThat(index.find(Asked.of("Judul sebelum mati", 5)).total()).isPositive();
    }

    @Test
    void a_crash_after_the_index_is_on_disk_does_the_same_again() {
        rename("Judul sesudah mati");
        indexer.afterCommit = IndexerTest::crash;
        assertThatThrownBy(() -> indexer.pass(1000)).isInstanceOf(Crash.class);
        index.rollback();
        assertThat(waiting()).isPositive();
        indexer.afterCommit = () -> {};
        var answer = check.run();
        assertThat(answer.equal()).isTrue();
        assertThat(answer.waiting()).isZero();
    }

    @Test
    void what_the_outbox_did_not_tell_is_seen_by_the_check_and_mended() {
        db.sql("update catalogue.title set title = 'Diam-diam' where control_number = 'mati-1'")
                .update();
        assertThat(check.run().different()).isEqualTo(1);
        var all = reindex.run(done -> {});
        var answer = check.run();
        assertThat(answer.equal()).isTrue();
        assertThat(answer.titles()).isEqualTo(all);
    }

    @Test
    void a_withdrawn_title_is_found_no_more() {
        rename("Sebuah judul ditarik");
        indexer.catchUp();
        assertThat(index.find(Asked.of("sebuah judul ditarik", 5)).total()).isPositive();
        db.sql(
                        """
                        with gone as (update catalogue.title set withdrawn_at = now()
                                       where control_number = :number returning id)
                        insert into catalogue.index_queue (title_id) select id from gone
                        """)
                .param("number", NUMBER)
                .update();
        indexer.catchUp();
        var total = index.find(Asked.of("\"sebuah judul ditarik\"", 5));
        assertThat(total.relaxed() || total.total() == 0).isTrue();
        db.sql("update catalogue.title set withdrawn_at = null where control_number = 'mati-1'")
                .update();
    }

    private void rename(String title) {
        db.sql(
                        """
                        with named as (update catalogue.title set title = :title
                                        where control_number = :number returning id)
                        insert into catalogue.index_queue (title_id) select id from named
                        """)
                .param("title", title)
                .param("number", NUMBER)
                .update();
    }

    private int waiting() {
        return db.sql("select seq from catalogue.index_queue").query().listOfRows().size();
    }

    private static void crash() {
        throw new Crash();
    }

    private static final class Crash extends RuntimeException {}
}
