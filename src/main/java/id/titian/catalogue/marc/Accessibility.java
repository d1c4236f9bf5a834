package id.titian.catalogue.marc;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By which senses a title can be used, in the words of schema.org.
 *
 * @param modes textual, visual, auditory, tactile
 * @param features such as braille, largePrint, captions, signLanguage
 * @param hazards such as flashing or noFlashingHazard; empty means not known, not safe
 * @param summary the record's own words, or null
 */
public record Accessibility(
        List<String> modes, List<String> features, List<String> hazards, @Nullable String summary) {

    private static final Set<String> MODES = Set.of("textual", "visual", "auditory", "tactile");
    private static final Set<String> HAZARDS =
            Set.of(
                    "flashing",
                    "noFlashingHazard",
                    "motionSimulation",
                    "noMotionSimulationHazard",
                    "sound",
                    "noSoundHazard",
                    "none",
                    "unknown",
                    "unknownFlashingHazard",
                    "unknownMotionSimulationHazard",
                    "unknownSoundHazard");

    /** Words in records, small and without blanks, and the feature they mean. */
    private static final Map<String, String> FEATURES =
            Map.ofEntries(
                    Map.entry("alternativetext", "alternativeText"),
                    Map.entry("audiodescription", "audioDescription"),
                    Map.entry("deskripsiaudio", "audioDescription"),
                    Map.entry("bisindo", "signLanguage"),
                    Map.entry("bahasaisyarat", "signLanguage"),
                    Map.entry("signlanguage", "signLanguage"),
                    Map.entry("braille", "braille"),
                    Map.entry("captions", "captions"),
                    Map.entry("captioned", "captions"),
                    Map.entry("teksfilm", "captions"),
                    Map.entry("highcontrastdisplay", "highContrastDisplay"),
                    Map.entry("largeprint", "largePrint"),
                    Map.entry("hurufbesar", "largePrint"),
                    Map.entry("longdescription", "longDescription"),
                    Map.entry("readingorder", "readingOrder"),
                    Map.entry("structuralnavigation", "structuralNavigation"),
                    Map.entry("synchronizedaudiotext", "synchronizedAudioText"),
                    Map.entry("tableofcontents", "tableOfContents"),
                    Map.entry("tactilegraphic", "tactileGraphic"),
                    Map.entry("displaytransformability", "displayTransformability"),
                    Map.entry("transcript", "transcript"));

    static Accessibility of(MarcRecord record, Form form) {
        Set<String> modes = new LinkedHashSet<>(modesOf(record, form));
        Set<String> features = new LinkedHashSet<>();
        Set<String> hazards = new LinkedHashSet<>();
        if (form == Form.BRAILLE || form == Form.LARGE_PRINT) {
            features.add(form == Form.BRAILLE ? "braille" : "largePrint");
        }
        StringBuilder summary = new StringBuilder();
        for (DataField field : record.dataFields()) {
            switch (field.tag()) {
                case "341" -> gather(field, modes, features, hazards);
                case "532" -> {
                    field.all("a").forEach(text -> summary.append(text).append(' '));
                    // A note on what is lacking names features too; they are not there.
                    if (field.indicator(1) != '2') {
                        field.all("a").forEach(text -> find(text, features, hazards));
                    }
                }
                case "546" -> field.all("ab").forEach(text -> find(text, features, hazards));
                default -> {}
            }
        }
        String words = summary.toString().strip();
        return new Accessibility(
                List.copyOf(modes),
                List.copyOf(features),
                List.copyOf(hazards),
                words.isEmpty() ? null : Isbd.composed(words));
    }

    private static void gather(
            DataField field, Set<String> modes, Set<String> features, Set<String> hazards) {
        for (Subfield subfield : field.subfields()) {
            String text = subfield.text().strip();
            if (subfield.code() == 'a' && MODES.contains(text.toLowerCase(Locale.ROOT))) {
                modes.add(text.toLowerCase(Locale.ROOT));
            } else if ("abcde".indexOf(subfield.code()) >= 0) {
                find(text, features, hazards);
            }
        }
    }

    private static void find(String text, Collection<String> features, Collection<String> hazards) {
        if (HAZARDS.contains(text)) {
            hazards.add(text);
            return;
        }
        String words = text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
        FEATURES.forEach(
                (word, feature) -> {
                    if (words.contains(word)) {
                        features.add(feature);
                    }
                });
        for (String hazard : HAZARDS) {
            if (hazard.length() > 8 && text.contains(hazard)) {
                hazards.add(hazard);
            }
        }
    }

    private static List<String> modesOf(MarcRecord record, Form form) {
        return switch (form) {
            case BOOK, LARGE_PRINT, SERIAL, ELECTRONIC ->
                    illustrated(record) ? List.of("textual", "visual") : List.of("textual");
            case BRAILLE -> List.of("tactile");
            case AUDIO -> List.of("auditory");
            case VIDEO -> List.of("auditory", "visual");
            case MUSIC ->
                    record.leader().charAt(6) == 'j' ? List.of("auditory") : List.of("visual");
            case MAP, IMAGE -> List.of("visual");
            case OBJECT, MIXED, COMPUTER_FILE -> List.of();
        };
    }

    /** 008/18-21 of books lists kinds of illustrations. */
    private static boolean illustrated(MarcRecord record) {
        String fixed = record.control("008");
        boolean book = "at".indexOf(record.leader().charAt(6)) >= 0;
        boolean one = "bis".indexOf(record.leader().charAt(7)) < 0;
        if (fixed == null || fixed.length() < 22 || !book || !one) {
            return false;
        }
        return fixed.substring(18, 22).chars().anyMatch(c -> c >= 'a' && c <= 'p');
    }
}
