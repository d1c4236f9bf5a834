package id.titian.catalogue.titles;

import static id.titian.catalogue.titles.TitleForm.lines;
import static id.titian.catalogue.titles.TitleForm.text;

import id.titian.catalogue.marc.MarcBuilder;
import id.titian.catalogue.marc.MarcRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the record of a typed title. Fields of an earlier record stay as they are unless the form
 * says something else of what they tell: an office that corrects a year must not lose a note.
 */
final class FormRecord {
    private static final Map<Function<TitleForm, @Nullable String>, List<String>> TOLD =
            Map.ofEntries(
                    Map.entry(TitleForm::title, List.of("245")),
                    Map.entry(TitleForm::subtitle, List.of("245")),
                    Map.entry(TitleForm::names, List.of("100", "110", "111", "700", "710", "711")),
                    Map.entry(TitleForm::year, List.of("260", "264", "008")),
                    Map.entry(TitleForm::publisher, List.of("260", "264")),
                    Map.entry(TitleForm::city, List.of("260", "264")),
                    Map.entry(TitleForm::edition, List.of("250")),
                    Map.entry(TitleForm::extent, List.of("300")),
                    Map.entry(TitleForm::series, List.of("490", "440", "800", "810", "830")),
                    Map.entry(TitleForm::isbns, List.of("020")),
                    Map.entry(TitleForm::language, List.of("041", "008")),
                    Map.entry(
                            TitleForm::subjects,
                            List.of("600", "610", "611", "630", "648", "650", "651", "653")),
                    Map.entry(TitleForm::classification, List.of("080", "082")),
                    Map.entry(TitleForm::summary, List.of("520")),
                    Map.entry(TitleForm::audience, List.of("521", "008")),
                    Map.entry(TitleForm::format, List.of("006", "007", "336", "338", "340", "008")),
                    Map.entry(TitleForm::access, List.of("341")));

    private final TitleForm form;
    private final Set<String> told = new HashSet<>();
    private final MarcBuilder builder = new MarcBuilder();

    private FormRecord(TitleForm form) {
        this.form = form;
    }

    /**
     * @param number control number of a title without an earlier record
     */
    static MarcRecord made(TitleForm form, String number) {
        var record = new FormRecord(form);
        TOLD.values().forEach(record.told::addAll);
        record.builder.control("001", number);
        record.write();
        return record.builder.build();
    }

    /**
     * @param before the title as the form showed it
     * @param earlier the record it has
     */
    static MarcRecord changed(TitleForm form, TitleForm before, MarcRecord earlier) {
        var record = new FormRecord(form);
        TOLD.forEach(
                (part, tags) -> {
                    if (!Objects.equals(part.apply(form), part.apply(before))) {
                        record.told.addAll(tags);
                    }
                });
        // What a dropped 008 told is told by fields of their own.
        if (record.told.contains("008")) {
            record.told.addAll(List.of("041", "521", "340", "336", "338", "264", "260"));
        }
        record.keep(earlier);
        record.write();
        return record.builder.build();
    }

    private void keep(MarcRecord earlier) {
        builder.kind(earlier.leader().charAt(6), earlier.leader().charAt(7));
        for (var field : earlier.controlFields()) {
            if (!told.contains(field.tag())) builder.control(field.tag(), field.text());
        }
        for (var field : earlier.dataFields()) {
            if (told.contains(field.tag())) continue;
            var pairs =
                    field.subfields().stream()
                            .flatMap(
                                    sub -> List.of(String.valueOf(sub.code()), sub.text()).stream())
                            .toArray(String[]::new);
            var two = (field.indicators() + "  ").substring(0, 2);
            builder.field(field.tag(), two, pairs);
        }
    }

    private void write() {
        if (told.contains("340")) kind();
        for (var isbn : lines(form.isbns())) field("020", "  ", "a", isbn);
        field("041", "  ", "a", marcLanguage(text(form.language())));
        field("082", "04", "a", form.classification());
        var names = lines(form.names());
        for (int i = 0; i < names.size(); i++) {
            field(i == 0 ? "100" : "700", "1 ", "a", names.get(i));
        }
        field("245", "10", "a", form.title(), "b", form.subtitle());
        field("250", "  ", "a", form.edition());
        field("264", " 1", "a", form.city(), "b", form.publisher(), "c", form.year());
        field("300", "  ", "a", form.extent());
        for (var way : lines(form.access())) field("341", "0 ", "b", way);
        for (var one : text(form.series()).split(" \\| ", -1)) series(one);
        field("520", "  ", "a", text(form.summary()).replace("\n", " "));
        field("521", "8 ", "a", audience(text(form.audience())));
        for (var subject : lines(form.subjects())) field("653", "  ", "a", subject);
    }

    private void series(String one) {
        var parts = one.split(" ; ", 2);
        field("490", "0 ", "a", parts[0], "v", parts.length > 1 ? parts[1] : null);
    }

    private void kind() {
        switch (text(form.format())) {
            case "large-print" -> field("340", "  ", "n", "large print");
            case "braille" -> field("336", "  ", "b", "tct", "2", "rdacontent");
            case "audio" -> builder.kind('i', 'm');
            case "video" -> builder.kind('g', 'm');
            case "map" -> builder.kind('e', 'm');
            case "music" -> builder.kind('j', 'm');
            case "serial" -> builder.kind('a', 's');
            case "electronic" -> field("338", "  ", "b", "cr", "2", "rdacarrier");
            case "object" -> builder.kind('r', 'm');
            default -> builder.kind('a', 'm');
        }
    }

    private void field(String tag, String indicators, @Nullable String... pairs) {
        if (told.contains(tag)) builder.field(tag, indicators, pairs);
    }

    private static String audience(String code) {
        return switch (code) {
            case "child" -> "anak";
            case "teen" -> "remaja";
            case "adult" -> "dewasa";
            default -> "";
        };
    }

    /** Records have three letters, ISO 639-2/B where it differs. */
    private static String marcLanguage(String code) {
        return switch (code) {
            case "zh" -> "chi";
            case "nl" -> "dut";
            case "fr" -> "fre";
            case "de" -> "ger";
            case "ms" -> "may";
            default -> code.length() == 2 ? Locale.forLanguageTag(code).getISO3Language() : code;
        };
    }
}
