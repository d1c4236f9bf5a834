package id.titian.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index as Lucene keeps it in a folder. Lucene's own lock decides who may write. */
final class LuceneIndex implements SearchIndex, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);
    private static final String LAYOUT = "layout";

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
            writer().setLiveCommitData(Map.of(LAYOUT, IndexDocument.LAYOUT).entrySet());
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
                return hashes(searcher);
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

    private static Map<UUID, Long> hashes(IndexSearcher searcher) throws IOException {
        var hashes = new HashMap<UUID, Long>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            var ids = leaf.reader().getBinaryDocValues(IndexDocument.ID);
            var stored = leaf.reader().getNumericDocValues(IndexDocument.HASH);
            var live = MultiBits.getLiveDocs(leaf.reader());
            if (ids == null || stored == null) continue;
            for (int doc = ids.nextDoc(); doc < leaf.reader().maxDoc(); doc = ids.nextDoc()) {
                if (live != null && !live.get(doc)) continue;
                BytesRef key = ids.binaryValue();
                if (stored.advanceExact(doc)) hashes.put(IndexDocument.id(key), stored.longValue());
            }
        }
        return hashes;
    }

    private synchronized void open() {
        try {
            try {
                openWriter();
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException
                    | IndexNotFoundException e) {
                LOG.warn("The search index is damaged or of another build and is made anew", e);
                for (var file : directory.listAll()) {
                    if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) directory.deleteFile(file);
                }
                openWriter();
            }
        } catch (LockObtainFailedException e) {
            LOG.info(
                    "Another process keeps the search index in {}; this one only reads it", folder);
            openReader();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openWriter() throws IOException {
        boolean exists = DirectoryReader.indexExists(directory);
        var config = new IndexWriterConfig();
        config.setRAMBufferSizeMB(32);
        var opened = new IndexWriter(directory, config);
        boolean other = true;
        for (var entry :
                opened.getLiveCommitData() == null
                        ? Map.<String, String>of().entrySet()
                        : opened.getLiveCommitData()) {
            if (entry.getKey().equals(LAYOUT))
                other = !entry.getValue().equals(IndexDocument.LAYOUT);
        }
        if (exists && other) opened.deleteAll();
        fresh = !exists || other;
        var before = searchers;
        writer = opened;
        searchers = new SearcherManager(opened, null);
        if (before != null) before.close();
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
