package id.titian.command;

import id.titian.command.demo.SampleStaff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code demo.json} of a data folder: the address of the demo and the passwords and tokens of its
 * invented staff, for its owner's eyes alone.
 */
record DemoKeys(String url, List<Map<String, String>> accounts) {
    /** Those of the folder, told the address of this start; made anew where the file is missing. */
    static DemoKeys of(Path data, String url, SampleStaff staff, JsonMapper json) {
        var file = data.resolve("demo.json");
        var kept = Files.exists(file) ? read(file, json) : staff.keys();
        var keys = new DemoKeys(url, kept);
        write(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(keys));
        return keys;
    }

    private static List<Map<String, String>> read(Path file, JsonMapper json) {
        try {
            return json.readValue(Files.readString(file), new TypeReference<DemoKeys>() {})
                    .accounts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            var owner =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"));
            var next =
                    Files.createTempFile(file.toAbsolutePath().getParent(), "demo", ".new", owner);
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
