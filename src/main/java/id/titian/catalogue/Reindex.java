package id.titian.catalogue;

import id.titian.catalogue.search.IndexComparison;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Makes the search index anew from the database. */
@Component
public class Reindex {
    private final IndexComparison comparison;

    Reindex(IndexComparison comparison) {
        this.comparison = comparison;
    }

    /**
     * Makes it anew while searches go on with what there is; returns the number of titles. Where
     * another process holds the index, every title is put into the outbox, and that process does
     * it.
     *
     * @param watch told after each 2,000 titles how many are done
     */
    public int run(IntConsumer watch) {
        return comparison.mend(watch);
    }
}
