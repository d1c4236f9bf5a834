package id.titian.catalogue.titles;

import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import id.titian.places.Places;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class OfficeTitlesController {
    private final OfficeTitles list;
    private final Titles titles;
    private final Cataloguing cataloguing;
    private final Places places;

    OfficeTitlesController(
            OfficeTitles list, Titles titles, Cataloguing cataloguing, Places places) {
        this.list = list;
        this.titles = titles;
        this.cataloguing = cataloguing;
        this.places = places;
    }

    @GetMapping("/office/titles")
    TitlesPage titles(@RequestParam Map<String, String> parameters) {
        var filter = OfficeTitles.Filter.of(parameters);
        if (filter.ofWithdrawn()) {
            var gone = list.withdrawn();
            return new TitlesPage(filter, gone, gone.size(), places.names());
        }
        var found = list.find(filter);
        return new TitlesPage(filter, list.lines(found.titles()), found.total(), places.names());
    }

    @GetMapping("/office/titles.csv")
    void csv(@RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"titles.csv\"");
        response.setHeader("Cache-Control", "no-store");
        list.export(OfficeTitles.Filter.of(parameters), response.getWriter());
    }

    @GetMapping("/office/titles/new")
    TitleFormPage blank() {
        return page(null, TitleForm.EMPTY, new Refusals(), 200);
    }

    @PostMapping("/office/titles")
    Object make(@ModelAttribute TitleForm typed) {
        var form = typed.clean();
        var refusals = form.check();
        if (!refusals.isEmpty()) return page(null, form, refusals, 422);
        return "redirect:/office/titles/" + cataloguing.make(form);
    }

    @GetMapping("/office/titles/{id}")
    TitleFormPage show(@PathVariable UUID id) {
        var title = kept(id);
        return page(title, TitleForm.of(title), new Refusals(), 200);
    }

    @PostMapping("/office/titles/{id}")
    Object change(@PathVariable UUID id, @ModelAttribute TitleForm typed) {
        var title = kept(id);
        var form = typed.clean();
        var refusals = form.check();
        if (!refusals.isEmpty()) return page(title, form, refusals, 422);
        cataloguing.change(id, form);
        return "redirect:/office/titles/" + id;
    }

    @PostMapping("/office/titles/{id}/withdrawal")
    Object withdraw(@PathVariable UUID id) {
        var title = kept(id);
        var refusals = cataloguing.withdraw(id);
        if (refusals.isEmpty()) return "redirect:/office/titles";
        return page(title, TitleForm.of(title), refusals, 409);
    }

    private Title kept(UUID id) {
        return titles.find(id).orElseThrow(() -> new Absent("title"));
    }

    private TitleFormPage page(
            @Nullable Title title, TitleForm form, Refusals refusals, int status) {
        var copies = title == null ? List.<Titles.Copy>of() : titles.copies(title.id());
        return new TitleFormPage(
                title, form, copies, ItemForm.EMPTY, places.names(), refusals, status);
    }
}
