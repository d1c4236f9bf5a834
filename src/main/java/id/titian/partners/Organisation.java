package id.titian.partners;

/**
 * An organisation the network knows. That it is listed does not say that it works with the
 * libraries.
 *
 * @param kind one of {@link PartnerRules#KINDS}
 * @param source where it was found
 * @param sample invented for the sample
 */
public record Organisation(
        String code,
        String name,
        String kind,
        String aboutId,
        String aboutEn,
        String source,
        boolean sample) {
    /** What is known of it, in Indonesian where the language has no text. */
    public String about(String language) {
        return language.equals("en") && !aboutEn.isEmpty() ? aboutEn : aboutId;
    }
}
