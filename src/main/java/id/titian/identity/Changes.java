package id.titian.identity;

import id.titian.kernel.Event;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the rest of the house what became of an account. */
@Component
class Changes {
    private final ApplicationEventPublisher events;

    Changes(ApplicationEventPublisher events) {
        this.events = events;
    }

    void happened(UUID account, String change, String... words) {
        events.publishEvent(new AccountChanged(account, change, null, List.of(words)));
    }

    void happenedAt(@Nullable String place, UUID account, String change, String... words) {
        events.publishEvent(new AccountChanged(account, change, place, List.of(words)));
    }

    /** An account was made, got or lost a role, or was closed. */
    record AccountChanged(UUID subject, String change, @Nullable String place, List<String> words)
            implements Event {
        @Override
        public String what() {
            return "account-" + change;
        }
    }
}
