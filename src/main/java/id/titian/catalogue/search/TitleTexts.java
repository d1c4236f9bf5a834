package id.titian.catalogue.search;

import id.titian.catalogue.search.WeightedStream.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** By which words and codes a title is found. */
final class TitleTexts {
    private TitleTexts() {}

    /** The words of a title, those of its name weighing most. */
    static List<Text> weighed(IndexedTitle title) {
        var texts = new ArrayList<Text>();
        add(texts, 10, title.title());
        add(texts, 6, title.subtitle(), title.part(), title.originalScript());
        for (var name : IndexedTitle.values(title.contributors())) add(texts, 6, name);
        add(texts, 2, title.responsibility());
        for (var subject : IndexedTitle.values(title.subjects())) add(texts, 4, subject);
        for (var genre : IndexedTitle.values(title.genres())) add(texts, 3, genre);
        add(texts, 3, title.series());
        add(texts, 1, title.summary(), title.publisher(), title.classification());
        for (var copy : title.copies()) add(texts, 1, copy.shelf());
        return texts;
    }

    private static void add(List<Text> texts, int weight, String... some) {
        for (var text : some) if (!text.isBlank()) texts.add(new Text(text, weight));
    }

    /** Numbers and marks by which a title or one of its copies is asked for. */
    static Set<String> codes(IndexedTitle title) {
        var codes = new HashSet<String>(IndexedTitle.values(title.isbns()));
        codes.add(code(title.issn()));
        codes.add(code(title.controlNumber()));
        for (var copy : title.copies()) {
            codes.add(code(copy.barcode()));
            codes.add(code(copy.shelf()));
        }
        codes.remove("");
        return codes;
    }

    /** A barcode, shelf mark or number as it is compared: small, without blanks and hyphens. */
    static String code(String text) {
        return IndexDocument.bounded(
                text.toLowerCase(Locale.ROOT).replaceAll("[\\s\u2010-\u2015-]+", ""));
    }
}
