package id.titian.catalogue.search;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * An index of all titles, made from the database and worth nothing without it. One process at a
 * time writes it; others only read.
 */
public interface SearchIndex {
    Found find(Asked asked);

    /** Whether this process may write. */
    boolean writable();

    /**
     * Whether the index on disk was made anew when it was opened, because it was missing, damaged
     * or of another build: then every title has to be put in again.
     */
    boolean fresh();

    /** Puts titles in, or in the place of what is known of them; takes others out. */
    void write(Collection<IndexedTitle> titles, Collection<UUID> gone);

    /** From now on searches find what was written; it is not yet safe on disk. */
    void refresh();

    /** All that was written is on disk and survives a loss of power. */
    void commit();

    /** Forgets everything since the last commit, as a crash would. */
    void rollback();

    /** Takes everything out. */
    void clear();

    /** Each title with the {@link IndexedTitle#hash()} it was put in with. */
    Map<UUID, Long> hashes();
}
