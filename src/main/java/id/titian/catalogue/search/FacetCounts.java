package id.titian.catalogue.search;

import id.titian.catalogue.search.Columns.Leaf;
import id.titian.catalogue.search.Found.Count;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the titles a search finds, in all and for each value of each facet. */
final class FacetCounts extends SimpleCollector {
    private static final int MOST = 60;

    private final Columns columns;
    private final int[][] counts = new int[Facet.COUNTED.length][];
    private Leaf leaf = new Leaf(new Columns.Column[0]);
    private int total;

    FacetCounts(Columns columns) {
        this.columns = columns;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        leaf = columns.of(context.reader());
        for (var facet : Facet.COUNTED) {
            int size = columns.size(facet);
            var before = counts[facet.ordinal()];
            if (before == null) counts[facet.ordinal()] = new int[size];
            else if (before.length < size) {
                counts[facet.ordinal()] = Arrays.copyOf(before, size);
            }
        }
    }

    @Override
    public void collect(int title) {
        total++;
        var all = leaf.columns();
        for (int facet = 0; facet < all.length; facet++) {
            var column = all[facet];
            int first = column.first()[title];
            if (first == Columns.NONE) continue;
            var counted = counts[facet];
            counted[first]++;
            var several = column.more();
            var more = several == null ? null : several[title];
            if (more != null) for (int value : more) counted[value]++;
        }
    }

    int total() {
        return total;
    }

    /** Values of each facet, those with the most titles first, decades by age. */
    Map<Facet, List<Count>> facets() {
        var facets = new EnumMap<Facet, List<Count>>(Facet.class);
        for (var facet : Facet.COUNTED) {
            var all = new ArrayList<Count>();
            var counted = counts[facet.ordinal()];
            for (int i = 0; counted != null && i < counted.length; i++) {
                if (counted[i] > 0) all.add(new Count(columns.name(facet, i), counted[i]));
            }
            Comparator<Count> byName = Comparator.comparing(Count::value);
            all.sort(
                    facet == Facet.DECADE
                            ? byName.reversed()
                            : Comparator.comparingInt(Count::titles)
                                    .reversed()
                                    .thenComparing(byName));
            facets.put(facet, List.copyOf(all.subList(0, Math.min(MOST, all.size()))));
        }
        return facets;
    }
}
