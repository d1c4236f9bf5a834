package id.titian.people.consent;

import id.titian.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells everybody what is kept about them. */
@Controller
class PrivacyController {
    private final ConsentTexts texts;

    PrivacyController(ConsentTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/privacy")
    PrivacyPage privacy(Ui ui) {
        var purposes =
                ConsentTexts.PURPOSES.stream()
                        .map(it -> texts.newest(it, ui.language()))
                        .map(
                                it ->
                                        new PrivacyPage.Purpose(
                                                it.purpose(),
                                                it.version(),
                                                it.language(),
                                                it.paragraphs()))
                        .toList();
        return new PrivacyPage(purposes);
    }
}
