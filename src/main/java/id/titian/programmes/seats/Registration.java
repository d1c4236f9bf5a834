package id.titian.programmes.seats;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party that has seats in a programme or waits for them.
 *
 * @param nickname what they gave to be called by; null with a card or a partner's party
 * @param callName what the card's holder wants to be called, for staff only; null without a card
 * @param party how many people, kept together
 * @param state {@code registered}, {@code waiting}, {@code offered}, {@code declined}, {@code
 *     expired} or {@code cancelled}
 * @param offerUntil of an offer, the last moment to say yes
 * @param code what somebody without an account comes back with
 * @param position place in the queue from 1, or 0 where they do not wait
 */
public record Registration(
        UUID id,
        UUID programmeId,
        @Nullable UUID personId,
        @Nullable String nickname,
        @Nullable String callName,
        @Nullable String partner,
        @Nullable String partnerName,
        int party,
        String channel,
        String state,
        @Nullable OffsetDateTime offerUntil,
        String[] needs,
        String code,
        OffsetDateTime madeAt,
        int position) {
    public boolean isWaiting() {
        return state.equals("waiting");
    }

    public boolean isOffered() {
        return state.equals("offered");
    }

    public boolean isSeated() {
        return state.equals("registered");
    }

    /**
     * Whether they have given up, said no or not answered: to come after all they register anew.
     */
    public boolean isOver() {
        return !isSeated() && !isWaiting() && !isOffered();
    }

    /** What staff call the party: the name given, the partner's, else its code. */
    public String shown() {
        if (nickname != null && !nickname.isEmpty()) return nickname;
        if (callName != null && !callName.isEmpty()) return callName;
        return partnerName != null ? partnerName : code;
    }

    /** The code in two groups, easier to read out: {@code ABCD-EFGH}. */
    public String spokenCode() {
        return code.length() == 8 ? code.substring(0, 4) + "-" + code.substring(4) : code;
    }
}
