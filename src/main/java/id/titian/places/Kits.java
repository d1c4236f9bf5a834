package id.titian.places;

import id.titian.kernel.Kit;
import id.titian.kernel.KitOutput;
import id.titian.kernel.KitPart;
import id.titian.kernel.Params;
import id.titian.kernel.Query;
import id.titian.kernel.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks, applies and exports region kits: the folders of plain files that tell the house its city.
 */
@Component
public class Kits {
    static final Statement FORGET_FILES = new Statement("delete from places.kit_file");

    static final Statement KEEP_FILE =
            new Statement("insert into places.kit_file (name, content) values (:name, :content)");

    static final Query<KeptFile> FILES =
            new Query<>(KeptFile.class, "select name, content from places.kit_file order by name");

    static final Statement SAMPLE =
            new Statement(
                    "update places.region set sample_data = :sample where sample_data <> :sample");

    /** Larger files, and more of them, are no part of a kit that is to be exported again. */
    private static final long LARGEST_KEPT = 20_000_000;

    private static final int MOST_FILES = 200;

    private final List<KitPart> parts;
    private final JdbcClient db;
    private final Registers registers;
    private final ApplicationEventPublisher events;

    Kits(
            List<KitPart> parts,
            JdbcClient db,
            Registers registers,
            ApplicationEventPublisher events) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(KitPart::order)).toList();
        this.db = db;
        this.registers = registers;
        this.events = events;
    }

    /** All faults of a folder. Changes nothing. */
    public KitReport check(Path folder) {
        return KitReport.of(checked(folder));
    }

    /**
     * Loads a folder if it has no fault: all of it or nothing. A second time it changes nothing; an
     * edited kit is followed. What people here have put right, and places the kit no longer names,
     * are kept and reported.
     */
    @Transactional
    public KitReport apply(Path folder) {
        var kit = checked(folder);
        if (!kit.faults().isEmpty()) return KitReport.of(kit);
        for (var part : parts) part.apply(kit);
        if (!kit.faults().isEmpty()) {
            throw new IllegalStateException("Found only on applying: " + kit.faults());
        }
        keepFiles(kit);
        registers.changed();
        events.publishEvent(
                PlaceEvent.of("kit-applied", null, kit.folder().getFileName().toString()));
        return KitReport.of(kit);
    }

    /** Writes the region as it is now to a folder that is empty or not there yet. */
    @Transactional(readOnly = true)
    public KitReport export(Path folder) throws IOException {
        var kit = new Kit(folder);
        if (holdsSomething(kit.folder())) {
            kit.fault(folder.toString(), 0, "", "folder-not-empty");
            return KitReport.of(kit);
        }
        Files.createDirectories(kit.folder());
        var output = new KitOutput(kit.folder());
        for (var part : parts) part.export(output);
        for (var file : FILES.list(db, Map.of())) {
            if (!output.has(file.name)) output.bytes(file.name, file.content);
        }
        return check(folder);
    }

    /** Says on every page whether people and figures in this house are invented. */
    @Transactional
    public void labelSample(boolean sample) {
        SAMPLE.run(db, Map.of("sample", sample));
        registers.changed();
    }

    private Kit checked(Path folder) {
        var kit = new Kit(folder);
        for (var part : parts) part.check(kit);
        return kit;
    }

    private static boolean holdsSomething(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return false;
        if (!Files.isDirectory(folder)) return true;
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    private void keepFiles(Kit kit) {
        FORGET_FILES.run(db, Map.of());
        try (var files = Files.walk(kit.folder(), 4)) {
            var kept =
                    files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                            .limit(MOST_FILES)
                            .toList();
            for (var path : kept) {
                if (Files.size(path) > LARGEST_KEPT) continue;
                var name = kit.folder().relativize(path).toString().replace('\\', '/');
                KEEP_FILE.run(db, Params.of("name", name, "content", Files.readAllBytes(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record KeptFile(String name, byte[] content) {}
}
