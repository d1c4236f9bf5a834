package id.titian.identity;

import id.titian.web.Problem;
import id.titian.web.Ui;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says what is wrong with an {@code Idempotency-Key}. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class KeyMisusedAdvice {
    @ExceptionHandler(AnswersFilter.KeyMisused.class)
    ResponseEntity<Problem> misused(Ui ui) {
        return Problem.of(ui, 422, "key-misused").answer();
    }
}
