package id.titian.people;

import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.kernel.Uuid7;
import id.titian.places.Places;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reserves empty cards for the field and prints them. */
@Controller
@RequestMapping("/office/card-blocks")
class CardBlocksController {
    private final CardBlocks blocks;
    private final Places places;
    private final Clock clock;

    CardBlocksController(CardBlocks blocks, Places places, Clock clock) {
        this.blocks = blocks;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    CardBlocksPage list(Staff staff) {
        return page(staff, new Filled(Uuid7.next(), "", "", "40"), new Refusals());
    }

    @PostMapping
    Object reserve(
            Staff staff,
            @RequestParam(required = false) @Nullable UUID form,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "") String size) {
        var id = form == null ? Uuid7.next() : form;
        var wrong = new Refusals();
        wrong.addIf(!own(staff).containsKey(place), "place", "people-place");
        boolean number = size.strip().matches("[0-9]{1,6}");
        wrong.addIf(!number, "size", "people-block-size", CardBlocks.MOST);
        if (wrong.isEmpty()) {
            wrong = blocks.reserve(id, place, Typed.line(holder), Integer.parseInt(size.strip()));
        }
        if (!wrong.isEmpty()) return page(staff, new Filled(id, place, holder, size), wrong);
        return "redirect:/office/card-blocks/" + id;
    }

    @GetMapping("/{id}")
    CardSheetPage sheet(Staff staff, @PathVariable UUID id) {
        var block = blocks.block(id, staff);
        var name = places.name(block.place());
        return new CardSheetPage(block.holder(), name, blocks.blanks(id), block.given());
    }

    private CardBlocksPage page(Staff staff, Filled filled, Refusals wrong) {
        var lines = blocks.of(staff).stream().map(this::line).toList();
        return new CardBlocksPage(
                lines, own(staff), filled.form, filled.place, filled.holder, filled.size, wrong);
    }

    private CardBlocksPage.Line line(CardBlocks.Block it) {
        var on = it.madeAt().atZoneSameInstant(clock.getZone()).toLocalDate();
        var place = places.name(it.place());
        return new CardBlocksPage.Line(it.id(), it.holder(), place, on, it.size(), it.given());
    }

    private Map<String, String> own(Staff staff) {
        var own = new LinkedHashMap<>(places.names());
        own.keySet().removeIf(place -> !staff.worksAt(place));
        return own;
    }

    private record Filled(UUID form, String place, String holder, String size) {}
}
