package id.titian.catalogue.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/**
 * The values of all facets of all titles, in memory, so that counting them for a large result costs
 * an array read a title and facet. A part of the index never changes, so its columns are read once;
 * they go when it goes. About 40 bytes a title.
 */
final class Columns {
    static final int NONE = -1;

    private final Map<Facet, Names> names = new EnumMap<>(Facet.class);
    private final Map<IndexReader.CacheKey, Leaf> leaves = new ConcurrentHashMap<>();

    Columns() {
        for (var facet : Facet.values()) names.put(facet, new Names());
    }

    /** Columns of one part of the index. */
    Leaf of(LeafReader reader) throws IOException {
        var cache = reader.getCoreCacheHelper();
        if (cache == null) return read(reader);
        var known = leaves.get(cache.getKey());
        if (known != null) return known;
        var made = read(reader);
        if (leaves.putIfAbsent(cache.getKey(), made) == null) {
            cache.addClosedListener(leaves::remove);
        }
        return made;
    }

    String name(Facet facet, int number) {
        return names(facet).all.get(number);
    }

    int size(Facet facet) {
        return names(facet).all.size();
    }

    private Leaf read(LeafReader reader) throws IOException {
        var facets = Facet.COUNTED;
        var columns = new Column[facets.length];
        for (var facet : facets) {
            var values = DocValues.getSortedSet(reader, IndexDocument.field(facet));
            columns[facet.ordinal()] = read(values, reader.maxDoc(), names(facet));
        }
        return new Leaf(columns);
    }

    private static Column read(SortedSetDocValues values, int titles, Names names)
            throws IOException {
        var numbers = new int[(int) values.getValueCount()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = names.number(values.lookupOrd(i).utf8ToString());
        }
        var first = new int[titles];
        var more = new int[titles][];
        boolean any = false;
        for (int title = 0; title < titles; title++) {
            int many = values.advanceExact(title) ? values.docValueCount() : 0;
            first[title] = many == 0 ? NONE : numbers[(int) values.nextOrd()];
            if (many < 2) continue;
            any = true;
            more[title] = new int[many - 1];
            for (int i = 0; i < many - 1; i++) more[title][i] = numbers[(int) values.nextOrd()];
        }
        return new Column(first, any ? more : null);
    }

    private Names names(Facet facet) {
        var found = names.get(facet);
        if (found == null) throw new IllegalStateException(facet.code());
        return found;
    }

    /** Values get a number when they are first met, the same in all parts of the index. */
    private static final class Names {
        private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
        private final List<String> all = new CopyOnWriteArrayList<>();

        synchronized int number(String name) {
            var known = numbers.get(name);
            if (known != null) return known;
            int number = all.size();
            all.add(name);
            numbers.put(name, number);
            return number;
        }
    }

    /** One column for each facet. */
    record Leaf(Column[] columns) {}

    /**
     * The values of one facet.
     *
     * @param first of each title its first value, or {@link #NONE}
     * @param more of each title with several the others; null when no title has several
     */
    record Column(int[] first, int @Nullable [] @Nullable [] more) {}
}
