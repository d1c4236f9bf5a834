package id.titian.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.titian.kernel.Refusals;
import id.titian.kernel.Refusals.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What a machine is told when it does not get what it asked for: an RFC 9457 problem document.
 *
 * @param code stable word for the reason
 * @param message what happened, in the asked language
 * @param next what to do about it
 * @param field the field at fault, where it is one
 * @param problems all problems, where there are several
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String message,
        String next,
        @Nullable String field,
        @Nullable List<Problem> problems) {
    /** One problem; texts are {@code error.<code>.what} and {@code error.<code>.next}. */
    public static Problem of(Ui ui, int status, String code) {
        var what = ui.t("error." + code + ".what");
        return new Problem(
                "about:blank",
                what,
                status,
                code,
                what,
                ui.t("error." + code + ".next"),
                null,
                null);
    }

    /** A refusal by a rule (409): the refusal's own sentence says what to do next. */
    public static Problem refused(Ui ui, Refusal refusal) {
        return of(ui, 409, refusal);
    }

    /** Bad input (422), with all that is wrong. */
    public static Problem bad(Ui ui, Refusals refusals) {
        var all = refusals.all().stream().map(refusal -> of(ui, 422, refusal)).toList();
        var first = all.getFirst();
        return new Problem(
                first.type,
                first.title,
                422,
                first.code,
                first.message,
                first.next,
                first.field,
                all);
    }

    /** The answer that carries it. */
    public ResponseEntity<Problem> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }

    private static Problem of(Ui ui, int status, Refusal refusal) {
        var what = ui.t(refusal);
        var next = ui.tOr("refusal." + refusal.reason() + ".next", what);
        return new Problem(
                "about:blank", what, status, refusal.reason(), what, next, refusal.field(), null);
    }
}
