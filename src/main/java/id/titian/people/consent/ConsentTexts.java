package id.titian.people.consent;

import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The texts people agree to. They are written in files; when one has changed at a start it becomes
 * a new version, and every earlier version stays, because somebody agreed to that one.
 */
@Component
class ConsentTexts implements SmartInitializingSingleton {
    /** What may be asked for, each by itself (UU 27/2022, article 22). */
    static final List<String> PURPOSES =
            List.of("reminders", "story", "photo", "survey", "loan-history");

    static final List<String> LANGUAGES = List.of("id", "en");

    static final Statement ALONE =
            new Statement("lock table people.consent_text in share row exclusive mode");

    static final Query<Text> NEWEST =
            new Query<>(
                    Text.class,
                    """
                    select t.purpose, t.version, t.language, t.text, t.valid_from
                      from people.consent_text t
                     where t.version = (select max(version) from people.consent_text n
                                         where n.purpose = t.purpose)
                    """);

    static final Query<Text> ONE =
            new Query<>(
                    Text.class,
                    """
                    select purpose, version, language, text, valid_from from people.consent_text
                     where purpose = :purpose and version = :version and language = :language
                    """);

    static final Statement ADD =
            new Statement(
                    """
                    insert into people.consent_text (purpose, version, language, text, valid_from)
                    values (:purpose, :version, :language, :text, :at)
                    """);

    private final JdbcClient db;
    private final Clock clock;
    private final TransactionOperations transaction;

    ConsentTexts(JdbcClient db, Clock clock, TransactionOperations transaction) {
        this.db = db;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(it -> keep(written()));
    }

    /** Makes a new version of each purpose whose text differs from the newest kept one. */
    void keep(Map<String, Map<String, String>> written) {
        ALONE.run(db, Params.of());
        var newest = NEWEST.list(db, Params.of());
        written.forEach((purpose, texts) -> keep(purpose, texts, newest));
    }

    private void keep(String purpose, Map<String, String> texts, List<Text> newest) {
        int version = 0;
        var known = new LinkedHashMap<String, String>();
        for (var text : newest) {
            if (!text.purpose.equals(purpose)) continue;
            version = text.version;
            known.put(text.language, text.text);
        }
        if (known.equals(texts)) return;
        for (var text : texts.entrySet()) {
            ADD.run(
                    db,
                    Params.of(
                            "purpose", purpose,
                            "version", version + 1,
                            "language", text.getKey(),
                            "text", text.getValue(),
                            "at", OffsetDateTime.now(clock)));
        }
    }

    /** The newest text of a purpose, in the language or in Indonesian. */
    Text newest(String purpose, String language) {
        var all = NEWEST.list(db, Params.of());
        return all.stream()
                .filter(it -> it.purpose.equals(purpose) && it.language.equals(read(language)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No consent text for " + purpose));
    }

    /** The text of a version as it was shown, or empty where there is none. */
    Optional<Text> text(String purpose, int version, String language) {
        return ONE.first(
                db, Params.of("purpose", purpose, "version", version, "language", language));
    }

    /**
     * The language in which texts are read: Indonesian unless there is one in the asked language.
     */
    static String read(String language) {
        return LANGUAGES.contains(language) ? language : "id";
    }

    private static Map<String, Map<String, String>> written() {
        var written = new LinkedHashMap<String, Map<String, String>>();
        for (var purpose : PURPOSES) {
            var texts = new LinkedHashMap<String, String>();
            for (var language : LANGUAGES) texts.put(language, file(purpose, language));
            written.put(purpose, texts);
        }
        return written;
    }

    private static String file(String purpose, String language) {
        var name = "people/consent/" + purpose + "_" + language + ".md";
        try {
            var text = new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
            return text.strip().replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Text(
            String purpose, int version, String language, String text, OffsetDateTime validFrom) {
        /** Paragraphs, which is all the form these texts have. */
        List<String> paragraphs() {
            return List.of(text.split("\n\\s*\n"));
        }
    }
}
