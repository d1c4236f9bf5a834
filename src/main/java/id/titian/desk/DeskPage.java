package id.titian.desk;

import id.titian.lending.Accounts.Account;
import id.titian.people.Known;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The counter: one field, what came of it, who stands there, what was done last, and the counters.
 *
 * @param choices places the viewer serves at, by code
 * @param q what is left in the field
 * @param customer who stands at the desk, or null
 * @param today what was counted today, by kind
 * @param once a new number, so that a counter pressed once counts once
 * @param zone in which times are told
 */
public record DeskPage(
        String place,
        Map<String, String> choices,
        String q,
        Step step,
        Answer answer,
        @Nullable Customer customer,
        List<Done> last,
        Map<String, Integer> today,
        UUID once,
        ZoneId zone)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("desk.title");
    }

    @Override
    public String face() {
        return "desk";
    }

    @Override
    public int status() {
        return step instanceof Step.Refused ? 409 : 200;
    }

    public String icon(String kind) {
        return switch (kind) {
            case "visit" -> "people";
            case "in-house-use" -> "open-book";
            case "digital-help" -> "computer";
            default -> "help";
        };
    }

    /** The hidden field that keeps the person from one step to the next. */
    public String person() {
        return customer == null ? "" : customer.known.id().toString();
    }

    /**
     * @param needs what the person asked to be ready for, in words
     */
    public record Customer(Known known, List<String> needs, Account account) {
        public String name(Ui ui) {
            return Answer.name(ui, known.callName());
        }

        /** Enough of the card to tell two people apart, not enough to use it. */
        public String lastDigits() {
            var card = known.card();
            return card == null || card.length() < 4 ? "" : card.substring(card.length() - 4);
        }
    }

    /**
     * Something that was done here.
     *
     * @param undoable whether it can still be taken back
     */
    public record Done(
            UUID id,
            String kind,
            String[] words,
            OffsetDateTime at,
            boolean undone,
            boolean undoable) {
        /** The sentence for the list. */
        public String says(Ui ui) {
            return ui.t("desk.done." + kind, words.length > 0 ? words[0] : "");
        }

        public String time(Ui ui, ZoneId zone) {
            return ui.time(at.atZoneSameInstant(zone).toLocalTime());
        }
    }
}
