package id.titian.catalogue.imports;

import id.titian.catalogue.MarcImport;
import id.titian.catalogue.MarcImport.Order;
import id.titian.catalogue.titles.Clean;
import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import id.titian.kernel.Uuid7;
import id.titian.places.Places;
import id.titian.web.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
class ImportsController {
    private static final int SHOWN = 200;

    private final ImportRuns runs;
    private final ImportReport reports;
    private final MarcImport imports;
    private final Uploads uploads;
    private final Places places;

    ImportsController(
            ImportRuns runs,
            ImportReport reports,
            MarcImport imports,
            Uploads uploads,
            Places places) {
        this.runs = runs;
        this.reports = reports;
        this.imports = imports;
        this.uploads = uploads;
        this.places = places;
    }

    @GetMapping("/office/imports")
    ImportsPage list() {
        return new ImportsPage(runs.latest(), places.names(), "", new Refusals(), 200);
    }

    @PostMapping("/office/imports")
    Object start(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String dry)
            throws IOException {
        var refusals = new Refusals();
        refusals.addIf(file == null || file.isEmpty(), "file", "catalogue-no-file");
        var at = Clean.text(place, 60).strip();
        boolean known = at.isEmpty() || places.names().containsKey(at);
        refusals.addIf(!known, "place", "unknown-choice");
        if (file == null || !refusals.isEmpty()) {
            return new ImportsPage(runs.latest(), places.names(), at, refusals, 422);
        }
        var run = Uuid7.next();
        var kept = uploads.keep(run, file);
        var code = at.isEmpty() ? null : at;
        uploads.start(run, new Order(List.of(kept), code, null, "id", !dry.isEmpty(), false));
        return "redirect:/office/imports/" + run;
    }

    @GetMapping("/office/imports/{id}")
    ImportPage show(@PathVariable UUID id) {
        var run = runs.find(id).orElseThrow(() -> new Absent("import"));
        return new ImportPage(run, runs.problems(id, 0, SHOWN), uploads.silent(run));
    }

    @GetMapping("/office/imports/{id}/report")
    void report(@PathVariable UUID id, Ui ui, HttpServletResponse response) throws IOException {
        if (runs.find(id).isEmpty()) throw new Absent("import");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"report.csv\"");
        response.setHeader("Cache-Control", "no-store");
        reports.write(id, ui.language(), response.getWriter());
    }

    @PostMapping("/office/imports/{id}/stop")
    String stop(@PathVariable UUID id) {
        if (runs.find(id).isEmpty()) throw new Absent("import");
        imports.stop(id);
        return "redirect:/office/imports/" + id;
    }
}
