package id.titian.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index as Lucene keeps it in a folder. Lucene's own lock decides who may write. */
final class LuceneIndex implements SearchIndex, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

    private final Path folder;
    private final Directory directory;
    private final Columns columns = new Columns();
    private @Nullable IndexWriter writer;
    private volatile @Nullable SearcherManager searchers;
    private volatile boolean fresh;

    /** Opens the index of a folder, to write if no other process does. */
    LuceneIndex(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            directory = FSDirectory.open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open();
    }

    @Override
    public Found find(Asked asked) {
        var manager = manager();
        if (manager == null) return Found.NOTHING;
        try {
            var searcher = manager.acquire();
            try {
                return new Finder(searcher, columns).find(asked);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized boolean writable() {
        if (writer == null) open();
        return writer != null;
    }

    @Override
    public boolean fresh() {
        return fresh;
    }

    @Override
    public synchronized void write(Collection<IndexedTitle> titles, Collection<UUID> gone) {
        try {
            for (var title : titles) {
                var document = IndexDocument.of(title);
                writer().updateDocument(IndexDocument.term(title.id()), document);
            }
            for (var id : gone) writer().deleteDocuments(IndexDocument.term(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void refresh() {
        var manager = searchers;
        if (manager == null) return;
        try {
            manager.maybeRefresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void commit() {
        try {
            writer().setLiveCommitData(OpenedWriter.mark());
            writer().commit();
            fresh = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void rollback() {
        try {
            var manager = searchers;
            if (manager != null) manager.close();
            if (writer != null) writer.rollback();
            writer = null;
            searchers = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open();
    }

    @Override
    public synchronized void clear() {
        try {
            writer().deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<UUID, Long> hashes() {
        var manager = manager();
        if (manager == null) return Map.of();
        try {
            var searcher = manager.acquire();
            try {
                return StoredHashes.of(searcher);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            var manager = searchers;
            if (manager != null) manager.close();
            if (writer != null) writer.close();
            searchers = null;
            writer = null;
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void open() {
        try {
            var opened = OpenedWriter.in(directory);
            var before = searchers;
            fresh = opened.fresh();
            writer = opened.writer();
            searchers = new SearcherManager(opened.writer(), null);
            if (before != null) before.close();
        } catch (LockObtainFailedException e) {
            LOG.info("Another process keeps the search index in {}; this one only reads", folder);
            openReader();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openReader() {
        try {
            if (searchers == null && DirectoryReader.indexExists(directory)) {
                searchers = new SearcherManager(directory, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable SearcherManager manager() {
        if (searchers == null) open();
        return searchers;
    }

    private IndexWriter writer() {
        if (writer == null) throw new IllegalStateException("Another process writes the index");
        return writer;
    }
}
