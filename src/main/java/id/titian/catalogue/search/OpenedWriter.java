package id.titian.catalogue.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer of an index that was just opened.
 *
 * @param fresh there was no index, or a damaged one, or one of another build; it is empty now
 */
record OpenedWriter(IndexWriter writer, boolean fresh) {
    private static final Logger LOG = LoggerFactory.getLogger(OpenedWriter.class);
    private static final String LAYOUT = "layout";
    private static final double MEMORY_MB = 32;
    private static final double PARTS = 3;

    /**
     * @throws org.apache.lucene.store.LockObtainFailedException when another process writes it
     */
    static OpenedWriter in(Directory directory) throws IOException {
        try {
            return open(directory);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IndexNotFoundException e) {
            LOG.warn("The search index is damaged or of another build and is made anew", e);
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) directory.deleteFile(file);
            }
            return open(directory);
        }
    }

    /** What a commit says of the build that made it. */
    static Iterable<Map.Entry<String, String>> mark() {
        return Map.of(LAYOUT, IndexDocument.LAYOUT).entrySet();
    }

    private static OpenedWriter open(Directory directory) throws IOException {
        boolean exists = DirectoryReader.indexExists(directory);
        var config = new IndexWriterConfig();
        config.setRAMBufferSizeMB(MEMORY_MB);
        // A search visits each part of the index, so few parts are worth more merging.
        config.setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(PARTS));
        var writer = new IndexWriter(directory, config);
        boolean ours = exists && isOurs(writer);
        if (exists && !ours) writer.deleteAll();
        return new OpenedWriter(writer, !ours);
    }

    private static boolean isOurs(IndexWriter writer) {
        var said = writer.getLiveCommitData();
        if (said == null) return false;
        for (var entry : said) {
            if (entry.getKey().equals(LAYOUT)) {
                return entry.getValue().equals(IndexDocument.LAYOUT);
            }
        }
        return false;
    }
}
