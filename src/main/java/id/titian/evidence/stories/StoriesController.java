package id.titian.evidence.stories;

import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import id.titian.places.Places;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Stories before everybody. */
@Controller
class StoriesController {
    private static final int MOST = 60;

    private final Stories stories;
    private final StoryKeeping keeping;
    private final Places places;

    StoriesController(Stories stories, StoryKeeping keeping, Places places) {
        this.stories = stories;
        this.keeping = keeping;
        this.places = places;
    }

    @GetMapping("/stories")
    StoriesPage all() {
        return new StoriesPage(stories.onPortal(MOST), places);
    }

    @GetMapping("/stories/{id}")
    StoryPage one(@PathVariable String id) {
        var story = StoryRules.id(id).flatMap(stories::onPortal);
        return new StoryPage(story.orElseThrow(() -> new Absent("story")), places);
    }

    @GetMapping("/stories/withdraw")
    StoryGonePage ask() {
        return new StoryGonePage("", false, new Refusals());
    }

    @PostMapping("/stories/withdraw")
    StoryGonePage withdraw(@RequestParam @Nullable String code) {
        var typed = StoryForm.text(code);
        boolean done = typed.length() <= 40 && keeping.withdraw(typed);
        return new StoryGonePage(
                typed, done, new Refusals().addIf(!done, "code", "evidence-no-code"));
    }

    /** For the type of an identifier, so that it is written in one way. */
    static UUID id(String text) {
        return StoryRules.id(text).orElseThrow(() -> new Absent("story"));
    }
}
