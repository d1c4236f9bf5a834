package id.titian.programmes;

import id.titian.kernel.Query;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who a card belongs to: no more of them than a class needs. */
@Component
public class Cardholders {
    static final Query<Cardholder> BY_CARD =
            new Query<>(
                    Cardholder.class,
                    """
                    select p.id, coalesce(p.call_name, '') as call_name, p.birth_year, p.gender,
                           p.village,
                           array(select n.need from people.person_need n
                                  where n.person_id = p.id order by n.need) as needs
                      from people.card c join people.person p on p.id = c.person_id
                     where c.number = :card and c.ended_at is null and p.erased_at is null
                    """);

    static final Query<Cardholder> BY_ID =
            new Query<>(
                    Cardholder.class,
                    """
                    select p.id, coalesce(p.call_name, '') as call_name, p.birth_year, p.gender,
                           p.village,
                           array(select n.need from people.person_need n
                                  where n.person_id = p.id order by n.need) as needs
                      from people.person p
                     where p.id = :id and p.erased_at is null
                    """);

    private final JdbcClient db;

    Cardholders(JdbcClient db) {
        this.db = db;
    }

    /**
     * The person of a card in use, from its number as it was typed or its code as it was scanned.
     */
    public Optional<Cardholder> byCard(String card) {
        if (card.length() > 40) return Optional.empty();
        var number = card.replaceAll("(?i)^\\s*titian:|[\\s-]", "");
        return BY_CARD.first(db, Map.of("card", number));
    }

    public Optional<Cardholder> find(UUID id) {
        return BY_ID.first(db, Map.of("id", id));
    }

    /**
     * @param callName what they want to be called, may be empty
     * @param needs codes of what they asked to be kept on file
     */
    public record Cardholder(
            UUID id,
            String callName,
            @Nullable Integer birthYear,
            String gender,
            @Nullable String village,
            String[] needs) {}
}
