package id.titian.digital;

import java.util.UUID;

/** A short answer in plain words. */
public record Answer(
        UUID id, String kind, String language, String question, String answer, String state) {
    public boolean isShown() {
        return state.equals("shown");
    }
}
