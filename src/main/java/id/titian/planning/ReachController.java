package id.titian.planning;

import id.titian.evidence.Suppression;
import id.titian.places.Places;
import id.titian.web.Address;
import id.titian.web.Ui;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The villages before everybody, and before staff. */
@Controller
class ReachController {
    private final Reach reach;
    private final Places places;

    ReachController(Reach reach, Places places) {
        this.reach = reach;
        this.places = places;
    }

    @GetMapping("/reach")
    ReachPage everybody(HttpServletRequest request) {
        return page(request, false);
    }

    @GetMapping("/reach/villages.csv")
    ResponseEntity<byte[]> file(HttpServletRequest request, Ui ui) {
        return ReachSheet.of(ui, page(request, false)).csvAnswer();
    }

    @GetMapping("/office/reach")
    ReachPage office(HttpServletRequest request) {
        return page(request, true);
    }

    @GetMapping("/office/reach/villages.csv")
    ResponseEntity<byte[]> officeFile(HttpServletRequest request, Ui ui) {
        return ReachSheet.of(ui, page(request, true)).csvAnswer();
    }

    private ReachPage page(HttpServletRequest request, boolean office) {
        int k = office ? Suppression.INSIDE : Suppression.OUTSIDE;
        var board = reach.board(Question.of(Address.of(request)), k);
        return new ReachPage(board, places, office);
    }
}
