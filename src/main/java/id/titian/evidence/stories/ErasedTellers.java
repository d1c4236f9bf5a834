package id.titian.evidence.stories;

import id.titian.kernel.Event;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the stories of somebody who was erased go with them, in the same transaction. That they were
 * told stays counted.
 */
@Component
class ErasedTellers {
    static final Query<Told> OF_PERSON =
            new Query<>(
                    Told.class,
                    """
                    select id, place from evidence.story
                     where person_id = :person and withdrawn_at is null
                    """);

    private final JdbcClient db;
    private final StoryKeeping keeping;

    ErasedTellers(JdbcClient db, StoryKeeping keeping) {
        this.db = db;
        this.keeping = keeping;
    }

    @EventListener
    void erased(Event event) {
        if (!event.what().equals("person-erased")) return;
        for (var story : OF_PERSON.list(db, Params.of("person", event.subject()))) {
            keeping.withdraw(story.id, story.place);
        }
    }

    record Told(UUID id, String place) {}
}
