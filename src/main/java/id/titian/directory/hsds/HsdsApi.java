package id.titian.directory.hsds;

import id.titian.directory.Entries;
import id.titian.directory.Entry;
import id.titian.kernel.Absent;
import id.titian.web.Typed;
import id.titian.web.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Services and organisations for programs, ended ones too, so that copies learn of the end. */
@RestController
class HsdsApi {
    private static final String PATH = "/api/v1/hsds";

    private final Entries entries;

    HsdsApi(Entries entries) {
        this.entries = entries;
    }

    @GetMapping({PATH, PATH + "/"})
    Map<String, String> about(Ui ui) {
        var here = ui.origin() + PATH;
        return Map.of(
                "version", "3.1", "profile", here + "/profile", "openapi_url", here + "/openapi");
    }

    @GetMapping(PATH + "/profile")
    ResponseEntity<Resource> profile() {
        return json("directory/hsds-profile.json");
    }

    @GetMapping(PATH + "/openapi")
    ResponseEntity<Resource> openapi() {
        return json("directory/hsds-openapi.json");
    }

    @GetMapping(PATH + "/services")
    Map<String, Object> services(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "50") int size,
            @RequestParam(defaultValue = "") String search) {
        var words = Typed.line(search).toLowerCase(Locale.ROOT);
        var found = entries.all().stream().filter(it -> says(it, words)).toList();
        return Slice.of(found, page, size, it -> HsdsShapes.service(it, false));
    }

    @GetMapping(PATH + "/services/{id}")
    Map<String, Object> service(@PathVariable UUID id) {
        return HsdsShapes.service(entries.entry(id), true);
    }

    @GetMapping(PATH + "/organizations")
    Map<String, Object> organisations(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "per_page", defaultValue = "50") int size) {
        var all = List.copyOf(byOrganisation().values());
        return Slice.of(all, page, size, it -> HsdsShapes.organisation(it, false));
    }

    @GetMapping(PATH + "/organizations/{id}")
    Map<String, Object> organisation(@PathVariable UUID id) {
        var services = byOrganisation().get(id);
        if (services == null) throw new Absent("organisation");
        return HsdsShapes.organisation(services, true);
    }

    private Map<UUID, List<Entry>> byOrganisation() {
        var all = new LinkedHashMap<UUID, List<Entry>>();
        for (var it : entries.all()) {
            all.computeIfAbsent(it.organisationId(), id -> new ArrayList<>()).add(it);
        }
        return all;
    }

    private static boolean says(Entry it, String words) {
        return (it.service() + " " + it.aboutId() + " " + it.aboutEn())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    private static ResponseEntity<Resource> json(String file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource(file));
    }
}
