package id.titian.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence a person is shown, from {@code messages/<module>_<language>.properties}.
 * Indonesian is whole; where another language lacks a key the Indonesian text stands in.
 */
@Component
public final class Texts {
    /**
     * The languages in the order they are offered; the first is whole and stands in for the others.
     */
    public static final List<String> LANGUAGES = List.of("id", "ban", "en");

    private static final String WHOLE = LANGUAGES.getFirst();

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();
    private final Assets assets;
    private final Front front;

    Texts(Assets assets, Front front) {
        this.assets = assets;
        this.front = front;
        for (var language : LANGUAGES) byLanguage.put(language, load(language));
    }

    /** The sentence in the language, {@code {0}} and so on replaced by words. */
    public String say(String language, String key, Object... words) {
        var text = texts(languageOf(language, key)).get(key);
        if (text == null) throw new IllegalArgumentException("No text for the key " + key);
        for (int i = 0; i < words.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(words[i]));
        }
        return text;
    }

    public boolean has(String key) {
        return texts(WHOLE).containsKey(key);
    }

    /** The language in which the key has a text: the asked one, else Indonesian. */
    public String languageOf(String language, String key) {
        return texts(language).containsKey(key) ? language : WHOLE;
    }

    /** All keys of a language, for the test that holds them together. */
    public Set<String> keys(String language) {
        return Set.copyOf(texts(language).keySet());
    }

    Assets assets() {
        return assets;
    }

    Front front() {
        return front;
    }

    private Map<String, String> texts(String language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    private static Map<String, String> load(String language) {
        var texts = new HashMap<String, String>();
        try {
            var pattern = "classpath*:messages/*_" + language + ".properties";
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var properties = new Properties();
                try (var in =
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(in);
                }
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(texts);
    }
}
