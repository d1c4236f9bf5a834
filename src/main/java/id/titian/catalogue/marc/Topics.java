package id.titian.catalogue.marc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a title is about, what kind it is, and to which series it belongs. */
record Topics(List<String> subjects, List<String> genres, List<Bibliographic.Series> series) {

    static Topics of(MarcRecord record) {
        Set<String> subjects = new LinkedHashSet<>();
        Set<String> genres = new LinkedHashSet<>();
        List<Bibliographic.Series> described = new ArrayList<>(2);
        List<Bibliographic.Series> traced = new ArrayList<>(2);
        for (DataField field : record.dataFields()) {
            switch (field.tag()) {
                case "600", "610", "611" -> add(subjects, heading(field, "abtxyzv"));
                case "630", "648", "650", "651" -> add(subjects, heading(field, "axyzv"));
                case "653" -> field.all("a").forEach(text -> add(subjects, Isbd.clean(text)));
                case "655" -> add(genres, Isbd.clean(field.first('a')));
                case "490", "440" -> series(field, described);
                case "830", "800", "810" -> series(field, traced);
                default -> {}
            }
        }
        return new Topics(
                List.copyOf(subjects),
                List.copyOf(genres),
                List.copyOf(described.isEmpty() ? traced : described));
    }

    private static void add(Set<String> into, @Nullable String text) {
        if (text != null) {
            into.add(text);
        }
    }

    /** Parts of a heading with two hyphens between, as catalogues print them. */
    private static @Nullable String heading(DataField field, String codes) {
        StringBuilder heading = new StringBuilder();
        for (Subfield subfield : field.subfields()) {
            String text = codes.indexOf(subfield.code()) < 0 ? null : Isbd.clean(subfield.text());
            if (text != null) {
                boolean name = "abt".indexOf(subfield.code()) >= 0;
                heading.append(heading.isEmpty() ? "" : name ? ". " : " -- ").append(text);
            }
        }
        return heading.isEmpty() ? null : heading.toString();
    }

    private static void series(DataField field, List<Bibliographic.Series> into) {
        boolean byName = field.tag().equals("800") || field.tag().equals("810");
        String title = Isbd.clean(field.first(byName ? 't' : 'a'));
        if (title != null) {
            into.add(new Bibliographic.Series(title, Isbd.clean(field.first('v'))));
        }
    }
}
