package id.titian.planning;

import id.titian.evidence.Published;
import id.titian.evidence.Suppression;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.places.Place;
import id.titian.places.Places;
import id.titian.places.Village;
import id.titian.planning.Line.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is reached, village by village, in the twelve months up to today. */
@Component
public class Reach {
    /** What is counted, by where the service was given, then by where the person lives. */
    public static final List<String> COLUMNS =
            List.of(
                    "given-loan",
                    "given-attendance",
                    "given-card",
                    "lives-loan",
                    "lives-attendance",
                    "lives-card");

    /** How many of the columns are of where the service was given; they come first. */
    public static final int GIVEN = 3;

    /** The columns of loans and attendances by where the person lives. */
    static final List<Integer> LIVING = List.of(3, 4);

    private static final List<String> KINDS = List.of("loan", "attendance", "card");

    static final Query<Edition> EDITIONS =
            new Query<>(
                    Edition.class,
                    """
                    select edition as code, max(year) as year,
                           (count(*) filter (where level = 'village'))::int as villages,
                           (count(*) filter (where kind = 'estimate'))::int as estimated,
                           min(source) as source
                      from places.population group by edition
                     order by 3 desc, 2 desc, 1
                    """);

    static final Query<People> PEOPLE =
            new Query<>(
                    People.class,
                    """
                    select code, population as people, kind = 'estimate' as estimate
                      from places.population where edition = :edition
                    """);

    static final Query<Sum> SUMS =
            new Query<>(
                    Sum.class,
                    """
                    select kind, place, village, sum(count)::bigint as count from evidence.fact
                     where day between :from and :to and kind in ('loan', 'attendance', 'card')
                     group by kind, place, village
                    """);

    private final JdbcClient db;
    private final Places places;
    private final Clock clock;

    Reach(JdbcClient db, Places places, Clock clock) {
        this.db = db;
        this.places = places;
        this.clock = clock;
    }

    /** The villages, protected for a circle of readers. */
    public Board board(Question question, int k) {
        var editions = EDITIONS.list(db, Map.of());
        var edition =
                editions.stream()
                        .filter(it -> it.code().equals(question.edition()))
                        .findFirst()
                        .orElse(editions.isEmpty() ? Edition.NONE : editions.getFirst());
        var today = LocalDate.now(clock);
        var from = today.withDayOfMonth(1).minusMonths(11);
        var tree = Tree.of(places.villages());
        var counts = counts(tree, SUMS.list(db, Params.of("from", from, "to", today)), k);
        var lines = lines(tree, counts, people(edition, tree));
        return new Board(question, edition, editions, tree.districts, lines, from, today, k);
    }

    /**
     * Inhabitants by code. Where an edition knows every village below a district or the region but
     * not the whole, the whole is their sum, and an estimate as soon as one of them is.
     */
    private Map<String, People> people(Edition edition, Tree tree) {
        var people = new HashMap<String, People>();
        for (var row : PEOPLE.list(db, Params.of("edition", edition.code()))) {
            people.put(row.code, row);
        }
        var villages = tree.rows.stream().filter(node -> node.village != null).toList();
        for (var district : tree.districts.keySet()) {
            var own = villages.stream().filter(it -> it.district.equals(district)).toList();
            whole(people, district, own);
        }
        whole(people, places.regionCode(), villages);
        return people;
    }

    private static void whole(Map<String, People> people, String code, List<Node> parts) {
        var known =
                parts.stream().map(part -> people.get(part.code)).filter(Objects::nonNull).toList();
        if (people.containsKey(code) || parts.isEmpty() || known.size() < parts.size()) return;
        int sum = known.stream().mapToInt(People::people).sum();
        people.put(code, new People(code, sum, known.stream().anyMatch(People::estimate)));
    }

    /** What may be shown, by column, then by row of the tree. */
    private List<List<Published>> counts(Tree tree, List<Sum> sums, int k) {
        var bare = new long[COLUMNS.size()][tree.rows.size()];
        for (var sum : sums) {
            int kind = KINDS.indexOf(sum.kind);
            var given = places.find(sum.place).map(Place::villageCode).orElse(null);
            bare[kind][tree.row(given)] += sum.count;
            bare[kind + KINDS.size()][tree.row(sum.village)] += sum.count;
        }
        var suppression = new Suppression(tree.parents(), k);
        var counts = new ArrayList<List<Published>>();
        for (var column : bare) counts.add(suppression.column(column));
        return counts;
    }

    private List<Line> lines(Tree tree, List<List<Published>> counts, Map<String, People> people) {
        var lines = new ArrayList<Line>();
        var region = places.regionCode();
        for (int row = 0; row < tree.rows.size(); row++) {
            int at = row;
            var node = tree.rows.get(row);
            var village = node.village;
            var nearest = village == null ? null : nearest(village);
            var known = people.get(node.level == Level.REGION ? region : node.code);
            lines.add(
                    new Line(
                            node.code,
                            node.name,
                            node.district,
                            node.level,
                            known == null ? null : known.people,
                            known != null && known.estimate,
                            nearest == null ? null : nearest.km,
                            nearest == null ? "" : nearest.name,
                            counts.stream().map(column -> column.get(at)).toList()));
        }
        return List.copyOf(lines);
    }

    private @Nullable Near nearest(Village village) {
        Near best = null;
        for (var place : places.open()) {
            var km = places.km(village, place);
            if (km.isEmpty() || (best != null && best.km <= km.getAsDouble())) continue;
            best = new Near(place.name(), km.getAsDouble());
        }
        return best;
    }

    /** The region, its districts, their villages, and a row for "not known" under the region. */
    private record Tree(
            List<Node> rows, Map<String, Integer> index, Map<String, String> districts) {
        static Tree of(List<Village> villages) {
            var districts = new LinkedHashMap<String, String>();
            for (var village : villages)
                districts.put(village.districtCode(), village.districtName());
            var rows = new ArrayList<Node>();
            rows.add(new Node("", "", "", Level.REGION, 0, null));
            for (var district : districts.entrySet()) {
                int parent = rows.size();
                var code = district.getKey();
                rows.add(new Node(code, district.getValue(), code, Level.DISTRICT, 0, null));
                for (var it : villages) {
                    if (!it.districtCode().equals(code)) continue;
                    rows.add(new Node(it.code(), it.name(), code, Level.VILLAGE, parent, it));
                }
            }
            rows.add(new Node("", "", "", Level.UNKNOWN, 0, null));
            var index = new HashMap<String, Integer>();
            for (int row = 0; row < rows.size(); row++) {
                if (rows.get(row).village != null) index.put(rows.get(row).code, row);
            }
            return new Tree(rows, index, districts);
        }

        int row(@Nullable String village) {
            return Objects.requireNonNullElse(
                    village == null ? null : index.get(village), rows.size() - 1);
        }

        int[] parents() {
            return rows.stream().mapToInt(Node::parent).toArray();
        }
    }

    private record Node(
            String code,
            String name,
            String district,
            Level level,
            int parent,
            @Nullable Village village) {}

    private record Near(String name, double km) {}

    record People(String code, int people, boolean estimate) {}

    record Sum(String kind, String place, @Nullable String village, long count) {}
}
