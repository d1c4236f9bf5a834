package id.titian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.titian.identity.Answers.Answer;
import id.titian.identity.Answers.Asked;
import id.titian.kernel.Role;
import id.titian.testing.HouseTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class AnswersTest {
    @Autowired Answers answers;
    @Autowired Tokens tokens;
    @Autowired JdbcClient db;

    private final String name = "once " + UUID.randomUUID();
    private final Asked asked = asked(UUID.randomUUID(), "{\"a\":1}");

    @Test
    void the_same_key_does_the_work_once_and_hears_the_same_answer() {
        var first = answers.once(asked, () -> work(201)).orElseThrow();
        var second =
                answers.once(
                                asked,
                                () -> {
                                    throw new AssertionError("done twice");
                                })
                        .orElseThrow();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.location()).isEqualTo("/made");
        assertThat(made()).isOne();
    }

    @Test
    void another_request_with_the_same_key_hears_that_the_key_is_taken() {
        answers.once(asked, () -> work(201));
        var other = asked(asked.key(), "{\"a\":2}");
        assertThat(answers.once(other, () -> work(201))).isEmpty();
        assertThat(made()).isOne();
    }

    @Test
    void another_caller_may_use_the_same_key() {
        answers.once(asked, () -> work(201));
        var other = new Asked(asked.key(), UUID.randomUUID(), asked.request());
        answers.once(other, () -> work(201));
        assertThat(made()).isEqualTo(2);
    }

    @Test
    void a_refusal_is_kept_and_its_work_is_not() {
        assertThat(answers.once(asked, () -> work(409)).orElseThrow().status()).isEqualTo(409);
        assertThat(answers.once(asked, () -> work(201)).orElseThrow().status()).isEqualTo(409);
        assertThat(made()).isZero();
    }

    @Test
    void a_fault_of_ours_is_forgotten_so_that_asking_again_may_succeed() {
        answers.once(asked, () -> work(500));
        assertThat(made()).isZero();
        assertThatThrownBy(
                        () ->
                                answers.once(
                                        asked,
                                        () -> {
                                            work(201);
                                            throw new IllegalStateException("power cut");
                                        }))
                .hasMessage("power cut");
        assertThat(made()).isZero();
        assertThat(answers.once(asked, () -> work(201)).orElseThrow().status()).isEqualTo(201);
        assertThat(made()).isOne();
    }

    @Test
    void eight_at_the_same_moment_do_it_once() throws Exception {
        var times = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> ask =
                    () ->
                            answers.once(
                                            asked,
                                            () -> {
                                                times.incrementAndGet();
                                                return work(201);
                                            })
                                    .orElseThrow()
                                    .status();
            for (var one : threads.invokeAll(Stream.generate(() -> ask).limit(8).toList())) {
                assertThat(one.get()).isEqualTo(201);
            }
        }
        assertThat(times).hasValue(1);
        assertThat(made()).isOne();
    }

    private Answer work(int status) {
        tokens.make(name, Role.DESK, null, null);
        return new Answer(
                status, "application/json", "/made", "{}".getBytes(StandardCharsets.UTF_8));
    }

    private int made() {
        return db.sql("select count(*) from identity.api_token where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private static Asked asked(UUID key, String body) {
        return new Asked(key, new UUID(7, 7), Sessions.hash(body));
    }
}
