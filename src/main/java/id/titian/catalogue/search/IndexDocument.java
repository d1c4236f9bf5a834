package id.titian.catalogue.search;

import id.titian.catalogue.indonesian.Analyzers;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** How a title lies in the index: names of its fields and what is in them. */
final class IndexDocument {
    /** Changed with anything below, so that an index of an older build is made anew. */
    static final String LAYOUT = "3";

    static final String ID = "id";
    static final String HASH = "hash";
    static final String EXACT = "exact";
    static final String ROOTS = "roots";
    static final String CODE = "code";
    static final String WHOLE_TITLE = "whole_title";
    static final String SORT_TITLE = "sort_title";
    static final String YEAR = "year";

    private static final int LONGEST_KEY = 200;
    private static final FieldType WORDS = words();

    private IndexDocument() {}

    static Document of(IndexedTitle title) {
        var document = new Document();
        document.add(new StringField(ID, key(title.id()), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, key(title.id())));
        document.add(new NumericDocValuesField(HASH, title.hash()));
        var texts = TitleTexts.weighed(title);
        document.add(new Field(EXACT, new WeightedStream(Analyzers.exact(), texts), WORDS));
        document.add(new Field(ROOTS, new WeightedStream(Analyzers.roots(), texts), WORDS));
        for (var code : TitleTexts.codes(title))
            document.add(new StringField(CODE, code, Field.Store.NO));
        document.add(new StringField(WHOLE_TITLE, wholeTitle(title.title()), Field.Store.NO));
        var sort = bounded(title.sortTitle().isEmpty() ? title.title() : title.sortTitle());
        document.add(new SortedDocValuesField(SORT_TITLE, new BytesRef(sort)));
        if (title.year() != null) {
            document.add(new IntField(YEAR, title.year(), Field.Store.NO));
        }
        facets(document, title);
        return document;
    }

    static Term term(UUID id) {
        return new Term(ID, key(id));
    }

    static BytesRef key(UUID id) {
        var bytes = ByteBuffer.allocate(16);
        return new BytesRef(
                bytes.putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    static UUID id(BytesRef key) {
        var bytes = ByteBuffer.wrap(key.bytes, key.offset, key.length);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    static String field(Facet facet) {
        return "f_" + facet.code();
    }

    /** A title or a shelf mark as one word, so that it can be asked for as a whole. */
    static String wholeTitle(String text) {
        return bounded(String.join(" ", Words.exact(text)));
    }

    static String bounded(String text) {
        return text.length() > LONGEST_KEY ? text.substring(0, LONGEST_KEY) : text;
    }

    private static void facets(Document document, IndexedTitle title) {
        add(document, Facet.FORMAT, Set.of(title.format()));
        add(document, Facet.AUDIENCE, Set.of(title.audience()));
        add(document, Facet.LANGUAGE, Set.copyOf(IndexedTitle.values(title.languages())));
        add(document, Facet.ACCESS, title.access());
        var places = new HashSet<String>();
        var here = new HashSet<String>();
        for (var copy : title.copies()) {
            places.add(copy.place());
            if (copy.onShelf()) here.add(copy.place());
        }
        add(document, Facet.PLACE, places);
        add(document, Facet.HERE, here);
        add(document, Facet.NOW, here.isEmpty() ? Set.of() : Set.of("yes"));
        var year = title.year();
        if (year != null) add(document, Facet.DECADE, Set.of(String.valueOf(year / 10 * 10)));
    }

    private static void add(Document document, Facet facet, Set<String> values) {
        for (var value : values) {
            document.add(new StringField(field(facet), value, Field.Store.NO));
            document.add(new SortedSetDocValuesField(field(facet), new BytesRef(value)));
        }
    }

    private static FieldType words() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
