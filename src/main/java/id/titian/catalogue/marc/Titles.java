package id.titian.catalogue.marc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of a title. */
record Titles(
        @Nullable String title,
        @Nullable String sortTitle,
        @Nullable String subtitle,
        @Nullable String part,
        @Nullable String responsibility,
        List<String> originals) {

    static Titles of(MarcRecord record) {
        DataField field = field(record);
        if (field == null) {
            return new Titles(null, null, null, null, null, List.of());
        }
        String title = Isbd.clean(field.first('a'));
        String subtitle = joined(field.all("b"));
        if (title == null) {
            title = subtitle;
            subtitle = null;
        }
        String part = joined(field.all("np"));
        return new Titles(
                title,
                title == null ? null : sorted(title, field),
                subtitle,
                part,
                Isbd.clean(field.first('c')),
                originals(record));
    }

    /** 245; records of authorities and broken ones may only have another title. */
    private static @Nullable DataField field(MarcRecord record) {
        for (String tag : List.of("245", "240", "246", "130")) {
            for (DataField field : record.fields(tag)) {
                if (field.first('a') != null || field.first('b') != null) {
                    return field;
                }
            }
        }
        return null;
    }

    private static @Nullable String joined(List<String> texts) {
        StringBuilder joined = new StringBuilder();
        for (String text : texts) {
            String clean = Isbd.clean(text);
            if (clean != null) {
                joined.append(joined.isEmpty() ? "" : ". ").append(clean);
            }
        }
        return joined.isEmpty() ? null : joined.toString();
    }

    /** Without the leading article whose length the second indicator tells. */
    private static String sorted(String title, DataField field) {
        int article = field.tag().equals("245") ? Character.digit(field.indicator(2), 10) : 0;
        boolean word = article > 0 && article < title.length();
        return word && " '’-".indexOf(title.charAt(article - 1)) >= 0
                ? title.substring(article)
                : title;
    }

    private static List<String> originals(MarcRecord record) {
        List<String> originals = new ArrayList<>(1);
        for (DataField field : record.linked("245")) {
            String title = Isbd.clean(field.first('a'));
            String subtitle = joined(field.all("b"));
            if (title != null) {
                originals.add(subtitle == null ? title : title + " : " + subtitle);
            }
        }
        return List.copyOf(originals);
    }
}
