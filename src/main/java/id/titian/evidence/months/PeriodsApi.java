package id.titian.evidence.months;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.titian.evidence.Suppression;
import id.titian.kernel.Absent;
import id.titian.kernel.Period;
import id.titian.kernel.Staff;
import id.titian.places.Places;
import id.titian.web.Ui;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A month for programs, protected as it is for the person or token that asks. */
@RestController
class PeriodsApi {
    private final Months months;
    private final Places places;

    PeriodsApi(Months months, Places places) {
        this.months = months;
        this.places = places;
    }

    @GetMapping("/api/v1/evidence/periods/{month}")
    Answer period(@PathVariable String month, @RequestParam @Nullable String place, Ui ui) {
        var period = Period.of(month).orElseThrow(() -> new Absent("month"));
        var asked = place == null || place.isEmpty() ? null : place;
        if (asked != null && places.find(asked).isEmpty()) throw new Absent("place");
        int k = inside(asked, ui.viewer()) ? Suppression.INSIDE : Suppression.OUTSIDE;
        var read = months.month(period, asked, k);
        var figures = new ArrayList<Figure>();
        for (var measure : Measure.values()) {
            figures.add(new Figure(measure.code(), null, null, read.total(measure).code()));
        }
        for (var breakdown : read.breakdowns()) figures.addAll(parts(read, breakdown));
        return new Answer(period.toString(), asked, read.over(), k, read.completeness(), figures);
    }

    private static boolean inside(@Nullable String place, @Nullable Staff staff) {
        var scope = Scope.of(staff);
        return place == null ? scope.network() : scope.sees(place);
    }

    private static List<Figure> parts(Month month, Breakdown breakdown) {
        var figures = new ArrayList<Figure>();
        for (var measure : breakdown.measures()) {
            for (var value : breakdown.values()) {
                var count = breakdown.of(measure, value, month.row()).code();
                figures.add(new Figure(measure.code(), breakdown.code(), value, count));
            }
        }
        return figures;
    }

    /**
     * @param place code of the place, null for the network
     * @param over whether the month has ended
     * @param smallest the smallest count shown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String period,
            @Nullable String place,
            boolean over,
            int smallest,
            Completeness completeness,
            List<Figure> figures) {}

    /**
     * @param by what it is divided by, null for the whole
     * @param count a whole number as text, {@code <5} or {@code hidden}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figure(String measure, @Nullable String by, @Nullable String part, String count) {}
}
