package id.titian.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** A .txz and its way onto the disk. */
final class Archive {
    private static final int OWNER_MAY_EXECUTE = 0100;
    private static final Set<PosixFilePermission> PROGRAM =
            PosixFilePermissions.fromString("rwxr-xr-x");

    private Archive() {}

    /** Unpacks into an existing folder; an entry that would lie outside it is refused. */
    static void unpack(InputStream txz, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(txz)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                write(tar, entry, into);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
            throws IOException {
        Path target = inside(into, into.resolve(entry.getName()));
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path parent = inside(into, target.resolveSibling(""));
        Files.createDirectories(parent);
        if (entry.isSymbolicLink()) {
            inside(into, parent.resolve(entry.getLinkName()));
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, inside(into, into.resolve(entry.getLinkName())));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
                Files.setPosixFilePermissions(target, PROGRAM);
            }
        }
    }

    private static Path inside(Path root, Path path) throws IOException {
        Path plain = path.normalize();
        if (!plain.startsWith(root)) {
            throw new IOException("The archive points outside its folder: " + path);
        }
        return plain;
    }
}
