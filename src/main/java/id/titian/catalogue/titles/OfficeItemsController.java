package id.titian.catalogue.titles;

import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.places.Places;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class OfficeItemsController {
    private final Titles titles;
    private final Items items;
    private final Places places;

    OfficeItemsController(Titles titles, Items items, Places places) {
        this.titles = titles;
        this.items = items;
        this.places = places;
    }

    @PostMapping("/office/titles/{id}/items")
    Object add(@PathVariable UUID id, @ModelAttribute ItemForm typed, Staff staff) {
        var title = titles.find(id).orElseThrow(() -> new Absent("title"));
        var form = typed.clean();
        var refusals = check(form, staff);
        if (!refusals.isEmpty()) return page(title, form, refusals, 422);
        refusals = items.add(id, form);
        if (!refusals.isEmpty()) return page(title, form, refusals, 409);
        return "redirect:/office/titles/" + id + "#items";
    }

    @PostMapping("/office/items/{id}")
    Object change(@PathVariable UUID id, @ModelAttribute ItemForm typed, Staff staff) {
        var item = items.find(id).orElseThrow(() -> new Absent("item"));
        if (!mayAt(staff, item.place())) throw new Absent("item");
        var title = titles.find(item.titleId()).orElseThrow(() -> new Absent("title"));
        var form = typed.clean();
        var refusals = check(form, staff);
        if (!refusals.isEmpty()) return page(title, form, refusals, 422);
        refusals = items.change(id, form);
        if (!refusals.isEmpty()) return page(title, form, refusals, 409);
        return "redirect:/office/titles/" + item.titleId() + "#items";
    }

    @GetMapping("/office/labels")
    LabelsPage labels(
            @RequestParam(required = false) @Nullable UUID title,
            @RequestParam(required = false) @Nullable String place) {
        var at = place == null || place.isBlank() ? null : Clean.text(place, 60);
        if (title == null && at == null) return new LabelsPage(List.of(), places.names());
        return new LabelsPage(items.labels(title, at), places.names());
    }

    private Refusals check(ItemForm form, Staff staff) {
        var refusals = form.check(places.names().keySet());
        var place = ItemForm.text(form.place());
        if (refusals.of("place").isEmpty() && !mayAt(staff, place)) {
            refusals.add("place", "catalogue-place-not-yours");
        }
        return refusals;
    }

    private static boolean mayAt(Staff staff, String place) {
        return staff.may(Role.CATALOGUER, place) || staff.may(Role.ADMINISTRATOR, place);
    }

    private TitleFormPage page(Title title, ItemForm form, Refusals refusals, int status) {
        return new TitleFormPage(
                title,
                TitleForm.of(title),
                titles.copies(title.id()),
                form,
                places.names(),
                refusals,
                status);
    }
}
