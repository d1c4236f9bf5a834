package id.titian.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens files of a kit without trusting them: none outside the folder, none too large, UTF-8 only.
 */
final class KitBytes {
    /** Text files are read whole, so they are bounded: 5 MB is fifty times a real one. */
    static final long LARGEST_TEXT = 5_000_000;

    /** A catalogue may be large; it is streamed by whoever reads it. */
    static final long LARGEST_FILE = 1_000_000_000;

    private final Path folder;
    private final Kit kit;

    KitBytes(Path folder, Kit kit) {
        this.folder = folder;
        this.kit = kit;
    }

    /** A regular file inside the folder, links followed and checked. */
    Optional<Path> path(String file, long largest) {
        try {
            var path = folder.resolve(file).normalize();
            if (!path.startsWith(folder)) return fault(file, "path-outside");
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) return fault(file, "file-missing");
            if (!path.toRealPath().startsWith(folder.toRealPath())) {
                return fault(file, "path-outside");
            }
            if (!Files.isRegularFile(path)) return fault(file, "file-missing");
            if (Files.size(path) > largest) {
                kit.fault(file, 0, "", "file-too-large", String.valueOf(largest / 1_000_000));
                return Optional.empty();
            }
            return Optional.of(path);
        } catch (IOException | InvalidPathException e) {
            return fault(file, "file-unreadable");
        }
    }

    Optional<String> text(String file) {
        return path(file, LARGEST_TEXT).flatMap(path -> decode(file, path));
    }

    private Optional<String> decode(String file, Path path) {
        try {
            var text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                            .toString();
            if (text.startsWith("\uFEFF")) kit.fault(file, 1, "", "bom");
            if (text.indexOf('\0') >= 0) {
                kit.fault(file, 0, "", "not-utf8");
                return Optional.empty();
            }
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            kit.fault(file, 0, "", "not-utf8");
            return Optional.empty();
        } catch (IOException e) {
            kit.fault(file, 0, "", "file-unreadable");
            return Optional.empty();
        }
    }

    private Optional<Path> fault(String file, String reason) {
        kit.fault(file, 0, "", reason);
        return Optional.empty();
    }
}
