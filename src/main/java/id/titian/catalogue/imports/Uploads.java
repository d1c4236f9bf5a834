package id.titian.catalogue.imports;

import id.titian.catalogue.MarcImport;
import id.titian.catalogue.MarcImport.Order;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files the office hands in, and the imports of them, which go on when the page is left. */
@Component
class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    /** After so long without a sign of life an import is taken for broken off. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final MarcImport imports;
    private final Path folder;
    private final Clock clock;

    Uploads(MarcImport imports, Environment environment, Clock clock) {
        this.imports = imports;
        this.folder = Path.of(environment.getRequiredProperty("titian.data"), "imports");
        this.clock = clock;
    }

    /** Keeps a file under its own name, without whatever could lead out of the folder. */
    Path keep(UUID run, MultipartFile file) throws IOException {
        var said = file.getOriginalFilename();
        var name = said == null ? "" : said.replaceAll("[^\\p{L}\\p{N}._ -]+", "_").strip();
        var own = Files.createDirectories(folder.resolve(run.toString()));
        var short80 = name.length() > 80 ? name.substring(name.length() - 80) : name;
        var kept = own.resolve(short80.matches("[. ]*") ? "upload" : short80);
        file.transferTo(kept);
        return kept;
    }

    /**
     * Imports in the background, as the person who asked for it; returns once the import can be
     * looked at.
     */
    void start(UUID run, Order order) {
        var seen = new CountDownLatch(1);
        var work = new DelegatingSecurityContextRunnable(() -> work(run, order, seen));
        Thread.ofPlatform().name("import " + run).daemon().start(work);
        try {
            seen.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(UUID run, Order order, CountDownLatch seen) {
        try {
            imports.run(run, order, progress -> seen.countDown());
        } catch (IOException | UncheckedIOException | DataAccessException e) {
            LOG.warn("Import {} broke off", run, e);
        } finally {
            seen.countDown();
            discard(order);
        }
    }

    /** Whether an import says it runs, but nobody has heard of it for a while. */
    boolean silent(ImportRuns.Run run) {
        var limit = OffsetDateTime.now(clock).minus(SILENCE);
        return run.state().equals("running") && run.seenAt().isBefore(limit);
    }

    /** The records are in the database, whole; the file would only be a second copy. */
    private static void discard(Order order) {
        for (var file : order.files()) {
            try {
                Files.deleteIfExists(file);
                var parent = file.getParent();
                if (parent != null) Files.deleteIfExists(parent);
            } catch (IOException e) {
                LOG.warn("The imported file could not be removed: {}", file.getFileName());
            }
        }
    }
}
