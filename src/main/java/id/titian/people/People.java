package id.titian.people;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Staff;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every module asks about people. Whoever was erased is found by none of it. */
@Component
public class People {
    private static final String PERSON =
            """
            select p.id, c.number as card, coalesce(p.call_name, '') as call_name, p.kind,
                   p.birth_year, p.gender, p.village, p.language,
                   array(select n.need from people.person_need n
                          where n.person_id = p.id order by n.need) as needs
            """;

    /** The card given last, of those that are not ended. */
    private static final String NEWEST_CARD =
            """
              from people.person p
              left join lateral (select number from people.card
                                  where person_id = p.id and ended_at is null
                                  order by given_at desc, number limit 1) c on true
            """;

    static final Query<Row> BY_CARD =
            new Query<>(
                    Row.class,
                    PERSON
                            + """
                      from people.card c join people.person p on p.id = c.person_id
                     where c.number = :card and c.ended_at is null and p.erased_at is null
                    """);

    static final Query<Row> BY_ID =
            new Query<>(
                    Row.class,
                    PERSON
                            + NEWEST_CARD
                            + """
                     where p.id = :id and p.erased_at is null
                    """);

    static final Query<Row> NAMED =
            new Query<>(
                    Row.class,
                    PERSON
                            + NEWEST_CARD
                            + """
                     where (p.call_name ilike :part or p.full_name ilike :part)
                       and p.erased_at is null
                     order by lower(p.call_name) = lower(:text) desc nulls last, p.call_name, p.id
                     limit :most
                    """);

    private final JdbcClient db;
    private final Newcomers newcomers;

    People(JdbcClient db, Newcomers newcomers) {
        this.db = db;
        this.newcomers = newcomers;
    }

    /** Whose card it is; empty for a lost, replaced, empty or unknown card. */
    public Optional<Known> byCard(String number) {
        return CardNumber.read(number)
                .flatMap(card -> BY_CARD.first(db, Params.of("card", card)))
                .map(Row::known);
    }

    public Optional<Known> find(UUID id) {
        return BY_ID.first(db, Params.of("id", id)).map(Row::known);
    }

    /**
     * People whose name to call or full name holds the text, at most so many. A text of less than
     * two characters finds nobody: nobody is listed without being looked for.
     */
    public List<Known> named(String text, int most) {
        var sought = Typed.line(text);
        if (sought.length() < 2 || sought.length() > Typed.NAME) return List.of();
        var part = "%" + sought.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return NAMED.list(db, Params.of("part", part, "text", sought, "most", most)).stream()
                .map(Row::known)
                .toList();
    }

    /**
     * Makes a person and their card, in the caller's transaction or an own one.
     *
     * @throws IllegalArgumentException when something told makes no sense; the reasons are named
     */
    public Known make(NewPerson what, Staff staff) {
        return switch (newcomers.admit(what, null, staff)) {
            case Newcomers.Admitted(var person) -> find(person).orElseThrow();
            case Newcomers.Wrong(var refusals) ->
                    throw new IllegalArgumentException(
                            "This person cannot be made: " + refusals.all());
        };
    }

    record Row(
            UUID id,
            @Nullable String card,
            String callName,
            String kind,
            @Nullable Integer birthYear,
            String gender,
            @Nullable String village,
            String language,
            String[] needs) {
        Known known() {
            return new Known(
                    id, card, callName, kind, birthYear, gender, village, language, List.of(needs));
        }
    }
}
