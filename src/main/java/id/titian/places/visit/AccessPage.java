package id.titian.places.visit;

import id.titian.places.Facility;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;

/** What is usable by whom: facilities explained, and which place has them. */
public record AccessPage(List<PlaceLine> lines) implements Page {
    /** What decides whether somebody can come in, hear, read and rest. */
    public static final List<String> SHOWN =
            List.of(
                    "step-free",
                    "ramp",
                    "accessible-toilet",
                    "hearing-loop",
                    "bisindo",
                    "quiet-room",
                    "large-print");

    @Override
    public String title(Ui ui) {
        return ui.t("places.access.title");
    }

    @Override
    public boolean personal() {
        return false;
    }

    public List<Facility> shown(PlaceLine line) {
        return SHOWN.stream()
                .map(
                        code ->
                                line.facilities().stream()
                                        .filter(it -> it.facility().equals(code))
                                        .findFirst()
                                        .orElseThrow())
                .toList();
    }
}
