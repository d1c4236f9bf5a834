package id.titian.evidence.months;

import id.titian.kernel.Absent;
import id.titian.kernel.Period;
import id.titian.kernel.Staff;
import id.titian.places.Places;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Days of which a place says that nobody came, or that it was not open. */
@Controller
class DaysController {
    private final DayReports reports;
    private final Places places;

    DaysController(DayReports reports, Places places) {
        this.reports = reports;
        this.places = places;
    }

    @GetMapping("/office/months/{month}/days")
    DaysPage days(@PathVariable String month, @RequestParam String place, Staff staff) {
        var period = Period.of(month).orElseThrow(() -> new Absent("month"));
        if (!Scope.of(staff).sees(place)) throw new Absent("place");
        var name = places.find(place).orElseThrow(() -> new Absent("place")).name();
        return new DaysPage(period, place, name, reports.days(place, period));
    }

    @PostMapping("/office/months/{month}/days")
    String say(
            @PathVariable String month,
            @RequestParam String place,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam String kind,
            Staff staff) {
        reports.say(place, day, kind, staff);
        return back(month, place);
    }

    @PostMapping("/office/months/{month}/days/take-back")
    String takeBack(
            @PathVariable String month,
            @RequestParam String place,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Staff staff) {
        reports.takeBack(place, day, staff);
        return back(month, place);
    }

    /** Place and month have been checked to exist, so the address holds nothing foreign. */
    private static String back(String month, String place) {
        var period = Period.of(month).orElseThrow(() -> new Absent("month"));
        return "redirect:/office/months/" + period + "/days?place=" + place;
    }
}
