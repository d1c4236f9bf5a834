package id.titian.evidence.months;

import id.titian.evidence.Suppression;
import id.titian.kernel.Absent;
import id.titian.kernel.Period;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import id.titian.places.Place;
import id.titian.places.Places;
import id.titian.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The months before staff: on the screen, on paper and as files. */
@Controller
class MonthsController {
    private final Months months;
    private final Trends trends;
    private final Places places;
    private final Clock clock;

    MonthsController(Months months, Trends trends, Places places, Clock clock) {
        this.months = months;
        this.trends = trends;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/office/months")
    MonthsPage list(@RequestParam @Nullable String place, Staff staff) {
        var scope = Scope.of(staff);
        var about = known(scope.place(place));
        var choices = new LinkedHashMap<>(places.names());
        choices.keySet().removeIf(code -> !scope.sees(code));
        return new MonthsPage(about, choices, scope.network(), months.list(about));
    }

    @GetMapping("/office/months/{month}")
    MonthPage month(
            @PathVariable String month,
            @RequestParam @Nullable String place,
            @RequestParam @Nullable String draw,
            Staff staff) {
        var scope = Scope.of(staff);
        var shown = read(month, place, staff);
        var measure = Measure.of(draw == null ? "" : draw).orElse(Measure.VISIT);
        var trend = trends.year(measure, shown.period(), shown.place(), Suppression.INSIDE);
        var choices = places.names().keySet().stream().filter(scope::sees).toList();
        return new MonthPage(shown, trend, names(), choices, scope.network(), marks(shown, staff));
    }

    @GetMapping("/office/months/{month}/print")
    MonthPrintPage print(
            @PathVariable String month, @RequestParam @Nullable String place, Staff staff) {
        return new MonthPrintPage(read(month, place, staff), names(), LocalDate.now(clock));
    }

    @GetMapping("/office/months/{month}/figures.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String month, @RequestParam @Nullable String place, Ui ui, Staff staff) {
        return MonthSheet.of(ui, places::name, read(month, place, staff)).csvAnswer();
    }

    @GetMapping("/office/months/{month}/figures.xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable String month, @RequestParam @Nullable String place, Ui ui, Staff staff) {
        return MonthSheet.of(ui, places::name, read(month, place, staff)).xlsxAnswer();
    }

    private Month read(String month, @Nullable String place, Staff staff) {
        var period = Period.of(month).orElseThrow(() -> new Absent("month"));
        return months.month(period, known(Scope.of(staff).place(place)), Suppression.INSIDE);
    }

    private @Nullable String known(@Nullable String place) {
        if (place != null && places.find(place).isEmpty()) throw new Absent("place");
        return place;
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        for (Place place : places.all()) names.put(place.code(), place.name());
        return names;
    }

    private static boolean marks(Month month, Staff staff) {
        var place = month.place();
        return place != null
                && (staff.may(Role.DESK, place)
                        || staff.may(Role.PLACE_HEAD, place)
                        || staff.may(Role.ADMINISTRATOR, place));
    }
}
