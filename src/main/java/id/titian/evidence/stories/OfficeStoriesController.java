package id.titian.evidence.stories;

import static id.titian.evidence.stories.StoriesController.id;
import static id.titian.evidence.stories.StoryForm.text;

import id.titian.kernel.Absent;
import id.titian.kernel.Refusals;
import id.titian.kernel.Staff;
import id.titian.places.Places;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Stories before the staff who keep them. */
@Controller
class OfficeStoriesController {
    private final Stories stories;
    private final StoryKeeping keeping;
    private final StoryCodes codes;
    private final Places places;
    private final Clock clock;

    OfficeStoriesController(
            Stories stories, StoryKeeping keeping, StoryCodes codes, Places places, Clock clock) {
        this.stories = stories;
        this.keeping = keeping;
        this.codes = codes;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/office/stories")
    OfficeStoriesPage list(Staff staff) {
        return new OfficeStoriesPage(
                stories.list(staff), stories.counted(staff), places, !kept(staff).isEmpty());
    }

    @GetMapping("/office/stories/stories.csv")
    ResponseEntity<byte[]> export(@RequestParam String channel, Ui ui, Staff staff) {
        if (!StoryRules.CHANNELS.contains(channel)) throw new Absent("channel");
        return StorySheet.of(ui, places, channel, stories.forChannel(channel, staff)).csvAnswer();
    }

    @GetMapping("/office/stories/new")
    StoryFormPage form(@ModelAttribute StoryForm form, Staff staff) {
        return new StoryFormPage(form, kept(staff), new Refusals());
    }

    @PostMapping("/office/stories")
    Object add(@ModelAttribute StoryForm form, Staff staff) {
        var refusals = StoryRules.check(form, today());
        var kept = kept(staff);
        refusals.addIf(!kept.containsKey(text(form.place())), "place", "unknown-choice");
        if (!refusals.isEmpty()) return new StoryFormPage(form, kept, refusals);
        return "redirect:/office/stories/" + keeping.add(form, staff);
    }

    @GetMapping("/office/stories/{id}")
    OfficeStoryPage one(@PathVariable String id, Staff staff) {
        return page(stories.read(id(id), staff), staff, false, new Refusals());
    }

    @PostMapping("/office/stories/{id}/consents")
    Object consent(
            @PathVariable String id,
            @RequestParam String channel,
            @RequestParam boolean given,
            @RequestParam String means,
            @RequestParam @Nullable String until,
            Staff staff) {
        var story = stories.read(id(id), staff);
        var refusals = new Refusals();
        refusals.addIf(!StoryRules.CHANNELS.contains(channel), "channel", "unknown-choice");
        refusals.addIf(!StoryRules.MEANS.contains(means), "means", "unknown-choice");
        StoryRules.until(refusals, until, today());
        if (!refusals.isEmpty()) return page(story, staff, false, refusals);
        var end = given ? StoryRules.date(until).orElse(null) : null;
        keeping.consent(story, new StoryKeeping.Said(channel, given, means, end), staff);
        return "redirect:/office/stories/" + story.id();
    }

    @PostMapping("/office/stories/{id}/read-back")
    String readBack(@PathVariable String id, Staff staff) {
        var story = stories.read(id(id), staff);
        keeping.readBack(story, staff);
        return "redirect:/office/stories/" + story.id();
    }

    @GetMapping("/office/stories/{id}/withdrawal")
    OfficeStoryPage ask(@PathVariable String id, Staff staff) {
        return page(stories.read(id(id), staff), staff, true, new Refusals());
    }

    @PostMapping("/office/stories/{id}/withdrawal")
    String withdraw(@PathVariable String id, Staff staff) {
        var story = stories.read(id(id), staff);
        keeping.withdraw(story, staff);
        return "redirect:/office/stories/" + story.id();
    }

    @GetMapping("/office/stories/{id}/slip")
    Page slip(@PathVariable String id, Staff staff) {
        var story = stories.read(id(id), staff);
        if (!StoryKeeping.keeps(staff, story.place()) || story.withdrawn())
            throw new Absent("slip");
        return new StorySlipPage(codes.of(story.id()), places.name(story.place()), story.toldOn());
    }

    private OfficeStoryPage page(Story story, Staff staff, boolean asked, Refusals refusals) {
        boolean keeps = StoryKeeping.keeps(staff, story.place()) && !story.withdrawn();
        return new OfficeStoryPage(
                story,
                stories.consents(story.id()),
                places,
                today(),
                keeps,
                asked && keeps,
                refusals);
    }

    private Map<String, String> kept(Staff staff) {
        return places.names(place -> StoryKeeping.keeps(staff, place));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
