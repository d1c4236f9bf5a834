package id.titian.desk;

import id.titian.lending.Renewals;
import id.titian.lending.Returns.Back;
import id.titian.lending.Returns.Goes;
import id.titian.web.Ui;

/**
 * What the desk says, large: one sentence, and one that gives the reason.
 *
 * @param tone {@code ok}, {@code ask} or {@code refused}
 * @param icon of the sprite
 * @param reason the rule that won, or what it is about; may be empty
 */
public record Answer(String tone, String icon, String sentence, String reason) {
    /** The sentence for a step. */
    static Answer to(Step step, Ui ui) {
        return switch (step) {
            case Step.Ready() -> ask("scan", ui.t("desk.ready"), "");
            case Step.Finished() -> ok("check", ui.t("desk.finished"), "");
            case Step.Opened(var person) ->
                    ok("user", ui.t("desk.opened", name(ui, person.callName())), "");
            case Step.Lent(var loan) ->
                    ok("check", ui.t("desk.lent", ui.day(loan.due())), loan.plan().says(ui));
            case Step.Taken(var back) -> taken(ui, back);
            case Step.Renewed(var made) -> renewed(ui, made);
            case Step.Held(var hold, _) ->
                    ok("hold", ui.t("desk.held", hold.queue()), hold.title());
            case Step.Copy(var item) ->
                    ask("book", ui.t("desk.copy." + item.state()), item.title());
            case Step.About(var title, _) ->
                    ask(
                            "book",
                            ui.t("desk.about", title.available(), title.copies()),
                            title.title());
            case Step.Several _ -> ask("list", ui.t("desk.several"), "");
            case Step.Unknown(var text, var code) -> unknown(ui, text, code);
            case Step.Refused no ->
                    refused(ui.t(no.why()), no.plan() == null ? "" : no.plan().says(ui));
            case Step.Counted(var kind, var count) ->
                    ok("plus", ui.t("desk.counted", ui.t("desk.kind." + kind), count), "");
            case Step.Undone(var kind) -> ok("undo", ui.t("desk.undone." + kind), "");
        };
    }

    private static Answer renewed(Ui ui, Renewals.Made made) {
        var sentence = ui.t("desk.renewed", ui.day(made.due()), ui.number(made.left()));
        return ok("check", sentence, made.plan().says(ui));
    }

    private static Answer unknown(Ui ui, String text, boolean code) {
        if (text.isEmpty()) return ask("help", ui.t("desk.empty"), "");
        return refused(ui.t(code ? "desk.unknown.code" : "desk.unknown", text), "");
    }

    private static Answer taken(Ui ui, Back back) {
        var how = back.loan() == null ? "desk.came-in" : "desk.taken";
        return switch (back.goes()) {
            case Goes.Shelf(var shelf) -> ok("return", ui.t(how + ".shelf", shelf), back.title());
            case Goes.HoldShelf aside ->
                    ask(
                            "hold",
                            ui.t(
                                    "desk.taken.aside",
                                    name(ui, aside.who()),
                                    aside.card(),
                                    ui.day(aside.until())),
                            back.title());
            case Goes.Away away ->
                    ask(
                            "bus",
                            ui.t(
                                    away.waitedFor() ? "desk.taken.waited" : "desk.taken.away",
                                    away.placeName()),
                            back.title());
        };
    }

    /** What to call somebody, or a word for those who gave no name. */
    static String name(Ui ui, String callName) {
        return callName.isEmpty() ? ui.t("desk.no-name") : callName;
    }

    private static Answer ok(String icon, String sentence, String reason) {
        return new Answer("ok", icon, sentence, reason);
    }

    private static Answer ask(String icon, String sentence, String reason) {
        return new Answer("ask", icon, sentence, reason);
    }

    private static Answer refused(String sentence, String reason) {
        return new Answer("refused", "stop", sentence, reason);
    }
}
