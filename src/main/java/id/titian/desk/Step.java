package id.titian.desk;

import id.titian.catalogue.Item;
import id.titian.catalogue.TitleLine;
import id.titian.kernel.Refusals.Refusal;
import id.titian.lending.Holds;
import id.titian.lending.Loans;
import id.titian.lending.Plan;
import id.titian.lending.Renewals;
import id.titian.lending.Returns;
import id.titian.people.Known;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the desk did with what it was given. Each kind has its sentence and its next things to do.
 */
public sealed interface Step {
    /** Nothing was asked yet. */
    record Ready() implements Step {}

    /** The person was let go; the next may come. */
    record Finished() implements Step {}

    record Opened(Known person) implements Step {}

    record Lent(Loans.Made loan) implements Step {}

    record Taken(Returns.Back back) implements Step {}

    record Renewed(Renewals.Made renewal) implements Step {}

    record Held(Holds.Placed hold, String pickup) implements Step {}

    /** An item that can be lent, held or taken in; nobody said which. */
    record Copy(Item item) implements Step {}

    /** One title and where its items are. */
    record About(TitleLine title, List<Item> items) implements Step {}

    /** Several people or titles fit. */
    record Several(List<Known> people, List<TitleLine> titles) implements Step {}

    /** Nothing fits. */
    record Unknown(String text, boolean code) implements Step {}

    /**
     * A rule or a state stands against it.
     *
     * @param loan the loan that may be renewed instead, or null
     * @param item the item it is about, or null
     */
    record Refused(Refusal why, @Nullable Plan plan, @Nullable UUID loan, @Nullable Item item)
            implements Step {}

    /** Visits and the like were counted. */
    record Counted(String kind, int count) implements Step {}

    /** Something was taken back. */
    record Undone(String kind) implements Step {}
}
