package id.titian.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was made of partners' work and of needs. Given by the module that holds programmes. */
public interface Answers {
    /** Programmes a partner helped to shape, newest first. */
    List<Answer> shapedBy(String partner);

    /** Programmes that answer a need. */
    List<Answer> to(UUID need);

    /**
     * A programme, as partners see it.
     *
     * @param state state of the programme
     * @param partnerBrings codes of what the partner brings
     * @param nextDay its next session, null when there is none
     */
    record Answer(
            UUID id,
            String titleId,
            String titleEn,
            String state,
            String placeName,
            String[] partnerBrings,
            @Nullable LocalDate nextDay) {
        public String title(String language) {
            return language.equals("en") && !titleEn.isEmpty() ? titleEn : titleId;
        }
    }
}
