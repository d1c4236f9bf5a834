package id.titian.command;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What commands say in a terminal, from {@code words_{id,en}.properties} beside this class. Texts
 * of the usage pages lie in the same file under the keys picocli looks for.
 */
final class Words {
    private static final String LANGUAGE = language(System.getenv());
    private static final ResourceBundle BUNDLE = bundle(LANGUAGE);

    private Words() {}

    /** The sentence of a key, {@code {0}} and so on replaced by words. */
    static String say(String key, @Nullable Object... words) {
        var text = BUNDLE.getString(key);
        for (int i = 0; i < words.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(words[i]));
        }
        return text;
    }

    /** The language commands speak here. */
    static String language() {
        return LANGUAGE;
    }

    static ResourceBundle bundle() {
        return BUNDLE;
    }

    static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "id.titian.command.words",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Indonesian where the terminal is, else English. */
    static String language(Map<String, String> environment) {
        for (var name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            var value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) return value.startsWith("id") ? "id" : "en";
        }
        return "en";
    }
}
