package id.titian.evidence.months;

import id.titian.evidence.Suppression;
import id.titian.kernel.Absent;
import id.titian.kernel.Period;
import id.titian.places.Place;
import id.titian.places.Places;
import id.titian.web.Ui;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The months before everybody. */
@Controller
class FiguresController {
    private static final int MONTHS = 12;

    private final Months months;
    private final Trends trends;
    private final Places places;

    FiguresController(Months months, Trends trends, Places places) {
        this.months = months;
        this.trends = trends;
        this.places = places;
    }

    @GetMapping("/figures")
    FiguresPage newest() {
        return page(months.newest(), false);
    }

    @GetMapping("/figures/{month}")
    FiguresPage one(@PathVariable String month) {
        return page(period(month), true);
    }

    @GetMapping("/figures/{month}/figures.csv")
    ResponseEntity<byte[]> csv(@PathVariable String month, Ui ui) {
        var read = months.month(period(month), null, Suppression.OUTSIDE);
        return MonthSheet.of(ui, places::name, read).csvAnswer();
    }

    private FiguresPage page(Period period, boolean one) {
        var month = months.month(period, null, Suppression.OUTSIDE);
        var trend = trends.year(Measure.VISIT, period, null, Suppression.OUTSIDE);
        var names = places.all().stream().collect(Collectors.toMap(Place::code, Place::name));
        var others =
                months.periods().stream()
                        .filter(other -> !other.equals(period))
                        .limit(MONTHS)
                        .toList();
        return new FiguresPage(month, trend, names, others, one);
    }

    private static Period period(String month) {
        return Period.of(month).orElseThrow(() -> new Absent("month"));
    }
}
