package id.titian.postgres;

import id.titian.postgres.PostgresDidNotStart.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The files of the database: made by initdb at the first start, checked at every later one. */
final class Cluster {
    private static final int PASSWORD_BYTES = 32;
    private static final String UNFINISHED = "data.new-";

    private Cluster() {}

    static void prepare(DataFolder folder, Binaries binaries) throws IOException {
        Path version = folder.cluster().resolve("PG_VERSION");
        if (Files.exists(version)) {
            mustFit(folder, Files.readString(version).strip());
        } else if (Files.exists(folder.cluster())) {
            throw new PostgresDidNotStart(
                    Reason.DAMAGED,
                    folder.cluster() + " is there but holds no PostgreSQL database.",
                    "Move that folder away, or restore the latest backup into a new data folder.");
        } else {
            make(folder, binaries);
        }
    }

    private static void mustFit(DataFolder folder, String major) throws IOException {
        if (!major.equals(Binaries.MAJOR)) {
            throw new PostgresDidNotStart(
                    Reason.OTHER_VERSION,
                    folder.cluster()
                            + " was written by PostgreSQL "
                            + major
                            + ("; this program has " + Binaries.VERSION + "."),
                    "Make a backup with the release of the program that wrote it and restore it"
                            + " into a new, empty data folder; this one was not changed.");
        }
        if (folder.password().isEmpty()) {
            throw new PostgresDidNotStart(
                    Reason.DAMAGED,
                    "The database is there, but its password file "
                            + folder.passwordFile()
                            + " is missing or empty.",
                    "Put that file back from a copy of the data folder, or restore the latest"
                            + " backup into a new data folder.");
        }
    }

    /** Made beside its place and moved there when whole, so that a cut-off start leaves nothing. */
    private static void make(DataFolder folder, Binaries binaries) throws IOException {
        if (folder.password().isEmpty()) {
            Folders.writeOwnerOnly(folder.passwordFile(), newPassword() + "\n");
        }
        Folders.deleteLeftovers(folder.home(), UNFINISHED);
        Path unfinished = Files.createTempDirectory(folder.home(), UNFINISHED);
        Path output = folder.home().resolve("initdb.log");
        Process initdb = Child.start("titian-initdb", initdb(folder, binaries, unfinished), output);
        if (Child.waitFor(initdb) != 0) {
            String said = Files.readString(output);
            Folders.deleteWhole(unfinished);
            throw Diagnosis.of(said, folder.home());
        }
        Folders.moveDurably(unfinished, folder.cluster());
        Files.delete(output);
    }

    private static List<String> initdb(DataFolder folder, Binaries binaries, Path into) {
        return List.of(
                binaries.program("initdb"),
                "--pgdata=" + into,
                "--username=" + Address.USER,
                "--auth=scram-sha-256",
                "--pwfile=" + folder.passwordFile(),
                "--encoding=UTF-8",
                "--locale-provider=icu",
                "--icu-locale=id-ID",
                "--locale=C.UTF-8",
                "--lc-messages=C",
                "--text-search-config=simple",
                "--no-instructions");
    }

    private static String newPassword() {
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
