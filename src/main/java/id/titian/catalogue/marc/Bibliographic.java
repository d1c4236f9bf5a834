package id.titian.catalogue.marc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of a title, as facts without the punctuation of catalogue cards.
 *
 * @param title null when the record names none: such a record describes nothing one can lend
 * @param sortTitle the title without its leading article
 * @param part number and name of a volume
 * @param responsibility who made it, in the words of the title page
 * @param isbns thirteen digits each, check digit right
 * @param badIsbns as they stand in the record: wrong, cancelled or misprinted numbers
 * @param issn with its hyphen
 * @param language two letters where there are two ({@code id}, {@code jv}), else three ({@code
 *     ban}); null when not told
 * @param year of publication, 1000 to 2100
 * @param extent pages or pieces, in the record's words
 * @param classification Dewey, failing that the universal decimal one
 * @param workKey see {@link WorkKey#of}; null when it would not be safe to merge by it
 * @param originalTitles the title in its own script
 * @param repairs what was wrong in numbers
 */
public record Bibliographic(
        @Nullable String controlNumber,
        @Nullable String title,
        @Nullable String sortTitle,
        @Nullable String subtitle,
        @Nullable String part,
        @Nullable String responsibility,
        List<Contributor> contributors,
        List<String> subjects,
        List<String> genres,
        List<Series> series,
        List<String> isbns,
        List<String> badIsbns,
        @Nullable String issn,
        @Nullable String language,
        @Nullable Integer year,
        @Nullable String publisher,
        @Nullable String place,
        @Nullable String edition,
        @Nullable String extent,
        @Nullable String summary,
        Audience audience,
        Form form,
        Accessibility accessibility,
        @Nullable String classification,
        @Nullable String workKey,
        List<String> originalTitles,
        List<Repair> repairs) {

    /** A series and the number in it. */
    public record Series(String title, @Nullable String number) {}

    /** Reads the facts out of a record; never fails, leaves empty what is not there. */
    public static Bibliographic of(MarcRecord record) {
        return new Gathering(record).facts();
    }

    /** The parts of which the facts are put together. */
    private static final class Gathering {

        private final MarcRecord record;
        private final List<Repair> repairs = new ArrayList<>(0);
        private final Titles titles;
        private final List<Contributor> people;
        private final Topics topics;
        private final Numbers numbers;
        private final Imprint imprint;
        private final Form form;

        Gathering(MarcRecord record) {
            this.record = record;
            this.titles = Titles.of(record);
            this.people = List.copyOf(Contributor.of(record));
            this.topics = Topics.of(record);
            this.numbers = Numbers.of(record, repairs);
            this.imprint = Imprint.of(record);
            this.form = Forms.of(record);
        }

        Bibliographic facts() {
            return new Bibliographic(
                    record.controlNumber(),
                    titles.title(),
                    titles.sortTitle(),
                    titles.subtitle(),
                    titles.part(),
                    titles.responsibility(),
                    people,
                    topics.subjects(),
                    topics.genres(),
                    topics.series(),
                    numbers.isbns(),
                    numbers.badIsbns(),
                    numbers.issn(),
                    Language.of(record),
                    imprint.year(),
                    imprint.publisher(),
                    imprint.place(),
                    Isbd.clean(record.first("250", 'a')),
                    Isbd.clean(record.first("300", 'a')),
                    summary(record),
                    Audience.of(record),
                    form,
                    Accessibility.of(record, form),
                    classification(record),
                    workKey(titles, people, imprint.year(), form),
                    titles.originals(),
                    List.copyOf(repairs));
        }
    }

    private static @Nullable String summary(MarcRecord record) {
        StringBuilder summary = new StringBuilder();
        for (DataField field : record.fields("520")) {
            for (String text : field.all("ab")) {
                summary.append(summary.isEmpty() ? "" : "\n").append(Isbd.composed(text));
            }
        }
        return summary.isEmpty() ? null : summary.toString();
    }

    /** Dewey numbers carry marks where they may be cut; those are no part of the number. */
    private static @Nullable String classification(MarcRecord record) {
        String dewey = record.first("082", 'a');
        String number = dewey != null ? dewey : record.first("080", 'a');
        return number == null ? null : Isbd.clean(number.replace("/", "").replace("'", ""));
    }

    private static @Nullable String workKey(
            Titles titles, List<Contributor> contributors, @Nullable Integer year, Form form) {
        String author =
                contributors.isEmpty() ? titles.responsibility() : contributors.getFirst().name();
        String title = titles.sortTitle();
        String whole = title != null && titles.part() != null ? title + " " + titles.part() : title;
        return WorkKey.of(whole, author, year, form);
    }
}
