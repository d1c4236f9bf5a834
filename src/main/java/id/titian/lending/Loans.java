package id.titian.lending;

import id.titian.catalogue.Catalogue;
import id.titian.kernel.AgeBand;
import id.titian.kernel.Fact;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Uuid7;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lends items. A check-out locks the item and the row that counts the person's open loans of that
 * kind, so two desks can neither lend one item twice nor pass a limit together.
 */
@Component
public class Loans {
    static final Query<Found> FIND =
            new Query<>(
                    Found.class,
                    """
                    with card as (
                      select number, person_id, ended_at from people.card where number = :card),
                    person as (
                      select id, kind, birth_year, gender, village from people.person
                       where id = coalesce(cast(:person as uuid),
                                           (select person_id from card where ended_at is null))
                         and erased_at is null),
                    item as (
                      select id, title_id, now_at, kind, state from catalogue.item
                       where barcode = :barcode for update),
                    seat as (
                      insert into lending.open_count as o (person_id, item_kind, open)
                      select person.id, item.kind, 0 from person, item
                      on conflict (person_id, item_kind) do update set open = o.open
                      returning open)
                    select cast(:card as text) is not null as by_card,
                           card.number is not null as card_known,
                           card.ended_at is not null as card_ended,
                           card.person_id is null as card_blank,
                           person.id as person_id, coalesce(person.kind, 'adult') as person_kind,
                           person.birth_year, coalesce(person.gender, 'unknown') as gender, person.village,
                           item.id as item_id, item.title_id, coalesce(t.title, '') as title,
                           coalesce(item.kind, 'book') as item_kind, item.state,
                           coalesce(t.audience, 'unknown') as audience, coalesce(seat.open, 0) as open,
                           aside.person_id as aside_for,
                           (select l.id from lending.loan l
                             where l.item_id = item.id and l.returned_at is null and l.undone_at is null
                               and l.person_id = person.id) as own_loan,
                           (select h.id from lending.hold h
                             where h.title_id = item.title_id and h.person_id = person.id
                               and h.state in ('waiting', 'ready')) as own_hold
                      from (values (1)) as one (n)
                      left join card on true
                      left join person on true
                      left join item on true
                      left join seat on true
                      left join catalogue.title t on t.id = item.title_id
                      left join lateral (
                        select h.person_id from lending.hold h
                         where h.item_id = item.id and h.state in ('waiting', 'ready') limit 1) aside on true
                    """);

    /** The partial unique index decides; the count and the hold follow it or nothing is written. */
    static final Query<Count> MAKE =
            new Query<>(
                    Count.class,
                    """
                    with made as (
                      insert into lending.loan (id, item_id, person_id, place, rule_id, hold_id, item_kind,
                                                made_at, made_on, due_on, village, age_band, gender, audience)
                      values (:id, :item, :person, :place, :rule, :hold, :kind,
                              :now, :today, :due, :village, :age_band, :gender, :audience)
                      on conflict (item_id) where returned_at is null and undone_at is null do nothing
                      returning id),
                    counted as (
                      update lending.open_count set open = open + 1
                       where person_id = :person and item_kind = :kind and exists (select 1 from made)),
                    fulfilled as (
                      update lending.hold set state = 'fulfilled', ended_at = :now
                       where id = :hold and exists (select 1 from made))
                    select count(*)::int as n from made
                    """);

    private final JdbcClient db;
    private final Terms terms;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;

    Loans(JdbcClient db, Terms terms, Catalogue catalogue, ApplicationEventPublisher events) {
        this.db = db;
        this.terms = terms;
        this.catalogue = catalogue;
        this.events = events;
    }

    /** Lends an item to a person, or says which rule or state stands against it. */
    @Transactional
    public Outcome<Made> lend(Counter at, Who who, String barcode) {
        var today = terms.today();
        var found =
                FIND.one(
                        db,
                        Params.of("card", who.card(), "person", who.person(), "barcode", barcode));
        var amiss = LendingRules.amiss(found);
        if (amiss.isPresent()) return new Outcome.Refused<>(amiss.get(), found.ownLoan, null);
        var plan = terms.plan(at.place(), found.personKind, found.itemKind).orElse(null);
        var refused = LendingRules.refusedBy(plan, found.open);
        if (refused.isPresent() || plan == null || found.itemId == null || found.titleId == null) {
            return new Outcome.Refused<>(refused.orElseThrow(), null, plan);
        }
        var due = terms.lendingDay(at.place(), plan.rule().loanDays());
        var id = Uuid7.next();
        if (!made(id, at, found, plan, due))
            return Outcome.refused("barcode", "lending-item-on-loan");
        catalogue.moved(found.itemId, "on-loan", at.place(), due);
        var fact = fact(found, at.place(), today);
        events.publishEvent(
                new LendingEvent(
                        "loan-made", id, at.place(), List.of(found.title, barcode), List.of(fact)));
        return new Outcome.Done<>(new Made(id, found.title, barcode, due, plan));
    }

    private boolean made(UUID id, Counter at, Found found, Plan plan, LocalDate due) {
        var today = terms.today();
        var loan = found.borrowed(today);
        loan.putAll(Params.of("id", id, "place", at.place(), "rule", plan.rule().id()));
        loan.putAll(Params.of("now", terms.now(), "today", today, "due", due));
        return MAKE.one(db, loan).n() == 1;
    }

    private static Fact fact(Found found, String place, LocalDate today) {
        var band = AgeBand.of(found.birthYear, today);
        return new Fact("loan", today, place, found.village, band, found.gender, found.audience, 1);
    }

    /** Who wants to borrow: by the number of a card, or by a person already looked up. */
    public record Who(@Nullable String card, @Nullable UUID person) {
        public static Who card(String number) {
            return new Who(number.replaceAll("[\\s-]", ""), null);
        }

        public static Who person(UUID id) {
            return new Who(null, id);
        }
    }

    /**
     * A loan that was made.
     *
     * @param due last day to bring it back; the place is open then
     * @param plan the rule that set it and those it beat
     */
    public record Made(UUID id, String title, String barcode, LocalDate due, Plan plan) {}

    record Found(
            boolean byCard,
            boolean cardKnown,
            boolean cardEnded,
            boolean cardBlank,
            @Nullable UUID personId,
            String personKind,
            @Nullable Integer birthYear,
            String gender,
            @Nullable String village,
            @Nullable UUID itemId,
            @Nullable UUID titleId,
            String title,
            String itemKind,
            @Nullable String state,
            String audience,
            int open,
            @Nullable UUID asideFor,
            @Nullable UUID ownLoan,
            @Nullable UUID ownHold) {
        /** What is lent to whom, with the breakdowns that stay beside the loan. */
        Map<String, @Nullable Object> borrowed(LocalDate today) {
            return Params.of(
                    "item", itemId,
                    "kind", itemKind,
                    "audience", audience,
                    "person", personId,
                    "village", village,
                    "gender", gender,
                    "age_band", AgeBand.of(birthYear, today),
                    "hold", ownHold);
        }
    }

    record Count(int n) {}
}
