package id.titian.places;

import id.titian.kernel.Kit;
import id.titian.kernel.KitFault;
import id.titian.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What came of checking, applying or exporting a kit.
 *
 * @param counts rows by what they are: {@code villages} → 43
 * @param faults what is wrong; nothing was changed if there is any
 * @param notes what is no fault but should be known, such as a place that was kept
 */
public record KitReport(Map<String, Integer> counts, List<KitFault> faults, List<KitFault> notes) {
    static KitReport of(Kit kit) {
        return new KitReport(kit.counts(), kit.faults(), kit.notes());
    }

    /** Whether no fault was found. */
    public boolean clean() {
        return faults.isEmpty();
    }

    /** One line for each fault: {@code villages.csv:7 area_km2: what. Cure.} */
    public List<String> faultLines(Texts texts, String language) {
        return lines(faults, texts, language);
    }

    /** One line for each note. */
    public List<String> noteLines(Texts texts, String language) {
        return lines(notes, texts, language);
    }

    private static List<String> lines(List<KitFault> faults, Texts texts, String language) {
        var lines = new ArrayList<String>();
        for (var fault : faults) {
            var words = fault.words().toArray();
            var key = "kit." + fault.reason();
            var line = new StringBuilder(fault.file());
            if (fault.line() > 0) line.append(':').append(fault.line());
            if (!fault.column().isEmpty()) line.append(' ').append(fault.column());
            line.append(": ").append(texts.say(language, key, words));
            if (texts.has(key + ".cure")) {
                line.append(' ').append(texts.say(language, key + ".cure", words));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
