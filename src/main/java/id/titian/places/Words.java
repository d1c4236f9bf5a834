package id.titian.places;

/** A name or sentence of the region in its languages; empty where a language lacks it. */
public record Words(String id, String en, String ban) {
    /** The words in a language, Indonesian where it has none. */
    public String in(String language) {
        var words =
                switch (language) {
                    case "en" -> en;
                    case "ban" -> ban;
                    default -> id;
                };
        return words.isEmpty() ? id : words;
    }

    /** The language {@link #in} really answers in, for {@code lang=}. */
    public String languageOf(String language) {
        return language.equals("en") && !en.isEmpty() || language.equals("ban") && !ban.isEmpty()
                ? language
                : "id";
    }
}
