package id.titian.command.demo;

import id.titian.evidence.RebuildFacts;
import id.titian.kernel.Kit;
import id.titian.places.Kits;
import id.titian.places.Place;
import id.titian.places.Places;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty house whose region has been applied with the cast and a year of invented life. */
@Component
public class Demo {
    private final JdbcTemplate db;
    private final TransactionTemplate transaction;
    private final Places places;
    private final Kits kits;
    private final RebuildFacts facts;
    private final Clock clock;

    Demo(
            JdbcTemplate db,
            TransactionTemplate transaction,
            Places places,
            Kits kits,
            RebuildFacts facts,
            Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.places = places;
        this.kits = kits;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Loads everything in one transaction, marks the house as showing samples, and counts the
     * facts.
     *
     * @param kit folder of the region kit that has been applied, with its {@code cast.yaml}
     * @param told is told each step in a word: residents, loans, counters, classes, facts
     * @return false when the house holds sample people already; then nothing is changed
     */
    public boolean load(Path kit, Consumer<String> told) {
        var people =
                db.queryForObject("select count(*) from people.person where sample", Integer.class);
        if (people != null && people > 0) return false;
        transaction.executeWithoutResult(
                it -> play(new Script(new Kit(kit).yaml("cast.yaml")), told));
        kits.labelSample(true);
        told.accept("facts");
        facts.run(step -> {});
        return true;
    }

    private void play(Script cast, Consumer<String> told) {
        // Asking for the places moves the clock to the region's zone, and with it what is today.
        var homes = places.open().stream().map(Place::code).toList();
        var stage = new Stage(db, places, clock);
        told.accept("residents");
        var residents = new Residents(stage, cast.one("year").texts("names"));
        var known = new CastPeople(stage, residents).enter(cast, homes.getFirst());
        var people = new ArrayList<Resident>(known.values());
        people.addAll(residents.make(homes));
        told.accept("loans");
        new Circulation(stage, people).play(lending(homes));
        told.accept("counters");
        new Counters(stage).play();
        told.accept("classes");
        partners(cast);
        var classes = new Classes(stage);
        var courses = new CastProgrammes(stage, classes, known).play(cast);
        new YearOfClasses(stage, classes, people).play(cast.one("year").all("classes"), homes);
        new CastStories(stage, courses, known).tell(cast);
    }

    private void partners(Script cast) {
        for (var it : cast.all("partners")) {
            db.update(
                    """
                    insert into partners.organisation (code, name, kind, about_id, about_en, sample)
                    values (?, ?, ?, ?, ?, true) on conflict (code) do nothing
                    """,
                    it.text("code"),
                    it.text("name"),
                    it.text("kind", "community"),
                    it.text("about_id"),
                    it.text("about_en"));
        }
    }

    /** The places from which books may be taken home: no rule of theirs says that all stays. */
    private Set<String> lending(List<String> homes) {
        var reading =
                db.queryForList(
                        """
                        select place from lending.rule
                         where place is not null and loan_days = 0 and item_kind in ('any', 'book')
                        """,
                        String.class);
        var lending = new LinkedHashSet<>(homes);
        reading.forEach(lending::remove);
        return lending;
    }
}
