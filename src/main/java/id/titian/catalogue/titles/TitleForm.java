package id.titian.catalogue.titles;

import id.titian.catalogue.marc.Isbn;
import id.titian.kernel.Refusals;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A title as the office types it. Names, subjects and ISBNs stand one to a line.
 *
 * @param format a code of {@link #FORMATS}
 * @param access codes of {@link #ACCESS}, one to a line
 */
public record TitleForm(
        @Nullable String title,
        @Nullable String subtitle,
        @Nullable String names,
        @Nullable String year,
        @Nullable String publisher,
        @Nullable String city,
        @Nullable String edition,
        @Nullable String extent,
        @Nullable String series,
        @Nullable String isbns,
        @Nullable String language,
        @Nullable String subjects,
        @Nullable String classification,
        @Nullable String summary,
        @Nullable String audience,
        @Nullable String format,
        @Nullable String access) {
    public static final List<String> FORMATS =
            List.of(
                    "book",
                    "large-print",
                    "braille",
                    "audio",
                    "video",
                    "map",
                    "music",
                    "serial",
                    "electronic",
                    "object");
    public static final List<String> AUDIENCES = List.of("child", "teen", "adult");
    public static final List<String> LANGUAGES =
            List.of("id", "ban", "en", "jv", "su", "ar", "nl", "fr", "de", "ja", "zh", "ko");
    public static final List<String> ACCESS =
            List.of(
                    "braille",
                    "largePrint",
                    "captions",
                    "audioDescription",
                    "signLanguage",
                    "alternativeText",
                    "transcript");

    private static final Set<String> ISO_LANGUAGES = Set.of(Locale.getISOLanguages());

    static final TitleForm EMPTY =
            new TitleForm("", "", "", "", "", "", "", "", "", "", "id", "", "", "", "", "book", "");

    /** A title as the form shows it. */
    static TitleForm of(Title title) {
        return new TitleForm(
                title.title(),
                title.subtitle(),
                String.join("\n", title.contributors()),
                title.year() == null ? "" : title.year().toString(),
                title.publisher(),
                title.publicationPlace(),
                title.edition(),
                title.extent(),
                title.series(),
                String.join("\n", title.isbns()),
                title.languages().length == 0 ? "" : title.languages()[0],
                String.join("\n", title.subjects()),
                title.classification(),
                title.summary(),
                title.audience().equals("unknown") ? "" : title.audience(),
                title.format(),
                String.join("\n", title.accessFeatures()));
    }

    /** Nothing null, nothing that cannot be stored, no blanks at the ends. */
    TitleForm clean() {
        return new TitleForm(
                some(title),
                some(subtitle),
                some(names),
                some(year),
                some(publisher),
                some(city),
                some(edition),
                some(extent),
                some(series),
                some(isbns),
                some(language),
                some(subjects),
                some(classification),
                some(summary),
                some(audience),
                some(format),
                some(access).replace(',', '\n'));
    }

    /** All that is wrong with a clean form. */
    Refusals check() {
        var refusals = new Refusals();
        refusals.addIf(text(title).isEmpty(), "title", "required");
        longer(refusals, "title", title, 500);
        longer(refusals, "subtitle", subtitle, 500);
        longer(refusals, "names", names, 2000);
        longer(refusals, "publisher", publisher, 300);
        longer(refusals, "city", city, 200);
        longer(refusals, "edition", edition, 200);
        longer(refusals, "extent", extent, 200);
        longer(refusals, "series", series, 500);
        longer(refusals, "subjects", subjects, 4000);
        longer(refusals, "classification", classification, 60);
        longer(refusals, "summary", summary, 8000);
        if (!text(year).isEmpty()) {
            boolean right = text(year).matches("(1[0-9]|20)[0-9]{2}");
            refusals.addIf(!right, "year", "catalogue-title-year");
        }
        for (var isbn : lines(isbns)) {
            if (Isbn.of(isbn) == null) {
                refusals.add("isbns", "catalogue-isbn", Clean.text(isbn, 40));
                break;
            }
        }
        choice(refusals, "format", format, FORMATS, false);
        choice(refusals, "audience", audience, AUDIENCES, true);
        refusals.addIf(!languageKnown(), "language", "unknown-choice");
        for (var way : lines(access)) choice(refusals, "access", way, ACCESS, true);
        return refusals;
    }

    private boolean languageKnown() {
        var code = text(language);
        if (code.length() == 2) return ISO_LANGUAGES.contains(code);
        return code.isEmpty() || code.matches("[a-z]{3}");
    }

    static List<String> lines(@Nullable String text) {
        return text(text)
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .limit(200)
                .toList();
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String some(@Nullable String text) {
        return Clean.text(text, 10_000).replace("\r\n", "\n").strip();
    }

    private static void longer(Refusals refusals, String field, @Nullable String value, int most) {
        refusals.addIf(text(value).length() > most, field, "too-long", most);
    }

    private static void choice(
            Refusals refusals,
            String field,
            @Nullable String value,
            List<String> choices,
            boolean optional) {
        boolean right = choices.contains(text(value)) || optional && text(value).isEmpty();
        refusals.addIf(!right, field, "unknown-choice");
    }
}
