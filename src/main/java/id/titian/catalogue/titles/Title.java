package id.titian.catalogue.titles;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything known of a title but its record; see the columns of its table. */
public record Title(
        UUID id,
        @Nullable String controlNumber,
        String controlSource,
        String title,
        String subtitle,
        String part,
        String originalScript,
        String responsibility,
        String[] contributors,
        String[] subjects,
        String[] genres,
        String series,
        String[] isbns,
        String issn,
        String[] languages,
        @Nullable Integer year,
        String publisher,
        String publicationPlace,
        String edition,
        String extent,
        String summary,
        String classification,
        String audience,
        String format,
        String[] accessModes,
        String[] accessFeatures,
        String[] accessHazards,
        String accessSummary,
        boolean thing,
        boolean sample,
        OffsetDateTime changedAt,
        @Nullable OffsetDateTime withdrawnAt) {
    /** Title, volume and subtitle in one line. */
    public String whole() {
        var whole = part.isEmpty() ? title : title + ". " + part;
        return subtitle.isEmpty() ? whole : whole + ": " + subtitle;
    }

    public List<String> names() {
        return List.of(contributors);
    }

    /**
     * How it is cited: author, year, title, place and publisher, as Indonesian schools teach it.
     */
    public String citation() {
        var text = new StringBuilder();
        if (contributors.length > 0) text.append(String.join("; ", contributors)).append(". ");
        if (year != null) text.append(year).append(". ");
        text.append(whole()).append('.');
        if (!publisher.isEmpty()) {
            text.append(' ');
            if (!publicationPlace.isEmpty()) text.append(publicationPlace).append(": ");
            text.append(publisher).append('.');
        }
        return text.toString();
    }
}
