package id.titian.catalogue.titles;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.titian.catalogue.marc.MarcRecord;
import id.titian.catalogue.marc.MarcWriter;
import id.titian.kernel.Absent;
import id.titian.web.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A title for programs: as JSON, JSON-LD, MARCXML or MARC 21. */
@RestController
class TitleApi {
    private final Titles titles;
    private final JsonLd jsonLd;

    TitleApi(Titles titles, JsonLd jsonLd) {
        this.titles = titles;
        this.jsonLd = jsonLd;
    }

    @GetMapping(path = "/api/v1/titles/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer json(@PathVariable UUID id) {
        var title = shown(id);
        var items =
                titles.copies(id).stream()
                        .filter(Titles.Copy::shown)
                        .map(c -> new ItemAnswer(c.barcode(), c.nowAt(), c.state(), c.dueOn()))
                        .toList();
        return answer(title, items);
    }

    @GetMapping(path = "/api/v1/titles/{id}", produces = "application/ld+json")
    Map<String, Object> linked(@PathVariable UUID id, Ui ui) {
        return jsonLd.of(shown(id), ui.origin() + "/titles/" + id);
    }

    @GetMapping(path = "/api/v1/titles/{id}", produces = "application/marcxml+xml")
    ResponseEntity<byte[]> marcXml(@PathVariable UUID id) {
        return bytes("application/marcxml+xml", MarcWriter.marcxml(List.of(record(id))));
    }

    @GetMapping(path = "/api/v1/titles/{id}", produces = "application/marc")
    ResponseEntity<byte[]> marc(@PathVariable UUID id) {
        return bytes("application/marc", MarcWriter.iso2709(record(id)));
    }

    private Title shown(UUID id) {
        return titles.find(id)
                .filter(title -> title.withdrawnAt() == null)
                .orElseThrow(() -> new Absent("title"));
    }

    private MarcRecord record(UUID id) {
        shown(id);
        return titles.record(id).orElseThrow(() -> new Absent("record"));
    }

    private static ResponseEntity<byte[]> bytes(String type, byte[] body) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).body(body);
    }

    private static Answer answer(Title title, List<ItemAnswer> items) {
        return new Answer(
                title.id(),
                title.whole(),
                title.names(),
                List.of(title.subjects()),
                title.series(),
                List.of(title.isbns()),
                List.of(title.languages()),
                title.year(),
                title.publisher(),
                title.summary(),
                title.audience(),
                List.of(title.format()),
                List.of(title.accessModes()),
                List.of(title.accessFeatures()),
                List.of(title.accessHazards()),
                title.accessSummary(),
                items);
    }

    /** The title as programs get it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Answer(
            UUID id,
            String title,
            List<String> contributors,
            List<String> subjects,
            String series,
            List<String> isbns,
            List<String> languages,
            @Nullable Integer year,
            String publisher,
            String summary,
            String audience,
            List<String> formats,
            List<String> accessMode,
            List<String> accessibilityFeature,
            List<String> accessibilityHazard,
            String accessibilitySummary,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<ItemAnswer> items) {}

    /** A copy; place is a code and due a day, null unless it is on loan. */
    record ItemAnswer(String barcode, String place, String state, @Nullable LocalDate due) {}
}
