package id.titian.catalogue;

import id.titian.catalogue.search.IndexComparison;
import org.springframework.stereotype.Component;

/** Tells whether the search index says of every title what the database says. */
@Component
public class IndexCheck {
    private final IndexComparison comparison;

    IndexCheck(IndexComparison comparison) {
        this.comparison = comparison;
    }

    /** Compares all titles; titles still waiting in the outbox are counted apart. */
    public Answer run() {
        var found = comparison.run();
        return new Answer(
                found.titles(), found.missing(), found.different(), found.extra(), found.waiting());
    }

    /**
     * What the comparison found.
     *
     * @param titles in the database, to be found
     * @param missing in the database only
     * @param different the index knows another state of them
     * @param extra in the index only
     * @param waiting rows in the outbox
     */
    public record Answer(int titles, int missing, int different, int extra, int waiting) {
        public boolean equal() {
            return missing + different + extra == 0;
        }
    }
}
