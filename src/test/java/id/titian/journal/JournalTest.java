package id.titian.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.titian.kernel.Event;
import id.titian.kernel.Role;
import id.titian.kernel.Uuid7;
import id.titian.testing.As;
import id.titian.testing.HouseTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class JournalTest {
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired MockMvcTester http;

    @Test
    void what_happened_is_told_and_cannot_be_changed() {
        var subject = Uuid7.next();
        transaction.executeWithoutResult(it -> events.publishEvent(new Painted(subject)));

        assertThat(entries(subject)).isEqualTo(1);
        assertThatThrownBy(() -> db.sql("update journal.entry set what = 'x'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> db.sql("delete from journal.entry").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_was_rolled_back_is_not_told() {
        var subject = Uuid7.next();
        transaction.executeWithoutResult(
                it -> {
                    events.publishEvent(new Painted(subject));
                    it.setRollbackOnly();
                });

        assertThat(entries(subject)).isZero();
    }

    @Test
    void an_auditor_reads_it_and_a_desk_does_not() {
        transaction.executeWithoutResult(it -> events.publishEvent(new Painted(Uuid7.next())));

        assertThat(
                        http.get()
                                .uri("/office/journal?what=wall-painted")
                                .with(As.role(Role.AUDITOR, null)))
                .hasStatusOk()
                .bodyText()
                .contains("wall-painted");
        assertThat(http.get().uri("/office/journal").with(As.desk("kota"))).hasStatus(404);
        assertThat(http.get().uri("/office/journal")).hasStatus3xxRedirection();
        assertThat(
                        http.get()
                                .uri("/office/journal?before=x'; drop table journal.entry")
                                .with(As.role(Role.AUDITOR, null)))
                .hasStatus(422);
    }

    private int entries(UUID subject) {
        return db.sql("select count(*) from journal.entry where subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    record Painted(UUID subject) implements Event {
        @Override
        public String what() {
            return "wall-painted";
        }

        @Override
        public List<String> words() {
            return List.of("blue");
        }
    }
}
