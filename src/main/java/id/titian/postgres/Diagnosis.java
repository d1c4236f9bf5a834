package id.titian.postgres;

import id.titian.postgres.PostgresDidNotStart.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what PostgreSQL or the operating system said into a sentence a person can act on. */
final class Diagnosis {
    private static final int LINES_SHOWN = 6;

    private record Known(Reason reason, Pattern said, String what, String cure) {}

    private static final List<Known> KNOWN =
            List.of(
                    known(
                            Reason.DISK_FULL,
                            "No space left on device|Disk quota exceeded",
                            "The disk is full at %s.",
                            "Free some space (at least 200 MB) and start again; nothing stored is"
                                    + " lost."),
                    known(
                            Reason.ISOLATION_REFUSED,
                            "unshare: |cannot be run as root",
                            "PostgreSQL never runs as root, and this machine does not let root"
                                    + " start the one of %s in a user namespace.",
                            "Run the program as an ordinary user that owns the data folder."),
                    known(
                            Reason.PORT_TAKEN,
                            "Address already in use|could not create any TCP/IP sockets",
                            "Another program took the port meant for the PostgreSQL of %s.",
                            "Start again: another port is chosen by itself."),
                    known(
                            Reason.OTHER_VERSION,
                            "not compatible with this version|incompatible with server",
                            "%s was written by another version of PostgreSQL than "
                                    + Binaries.VERSION
                                    + ".",
                            "Restore a backup into a new, empty data folder; this one was not"
                                    + " changed."),
                    known(
                            Reason.NO_ACCOUNT,
                            "user does not exist|could not look up effective user",
                            "The account that should run the PostgreSQL of %s has no name on this"
                                    + " machine.",
                            "Run the program as a user listed in /etc/passwd (adduser --system"
                                    + " titian)."),
                    known(
                            Reason.NOT_A_FOLDER,
                            "FileAlreadyExistsException|Not a directory|NotDirectoryException",
                            "%s cannot be a data folder: a file stands in its place.",
                            "Name another folder with --data, or move that file away."),
                    known(
                            Reason.NO_PERMISSION,
                            "Permission denied|Operation not permitted|Read-only file system"
                                    + "|wrong ownership|invalid permissions",
                            "PostgreSQL may not read or write %s.",
                            "Make the account that runs the program the owner of this folder, with"
                                    + " mode 0700, and let it enter every folder above."),
                    known(
                            Reason.OUT_OF_MEMORY,
                            "could not (create|map anonymous|resize) shared memory"
                                    + "|Cannot allocate memory|out of memory",
                            "The machine has too little free memory for the PostgreSQL of %s.",
                            "Stop other programs or give the machine more memory, then start"
                                    + " again."),
                    known(
                            Reason.STILL_RUNNING,
                            "is still in use|Is another postmaster",
                            "Another PostgreSQL still runs on %s.",
                            "Wait a minute and start again, or stop it with kill -INT."),
                    known(
                            Reason.NO_BINARIES,
                            "error while loading shared libraries|Exec format error"
                                    + "|cannot execute",
                            "The PostgreSQL in the program does not fit this system (%s).",
                            "Use Debian 12 or newer, or point TITIAN_DB_URL to a PostgreSQL of"
                                    + " your own."),
                    known(
                            Reason.DAMAGED,
                            "PANIC|could not locate a valid checkpoint|invalid checkpoint"
                                    + "|could not find the database system|global/pg_control",
                            "Files of the database in %s are damaged or missing.",
                            "Keep a copy of the folder, check the disk, and restore the latest"
                                    + " backup into a new data folder."));

    private Diagnosis() {}

    private static Known known(Reason reason, String said, String what, String cure) {
        return new Known(reason, Pattern.compile(said), what, cure);
    }

    /** From the words that initdb or the server left behind. */
    static PostgresDidNotStart of(String said, Path where) {
        return of(said, where, null);
    }

    /** From a failed operation on a file. */
    static PostgresDidNotStart of(IOException failure, Path where) {
        String said =
                failure instanceof AccessDeniedException
                        ? "Permission denied\n" + failure
                        : failure.toString();
        return of(said, where, failure);
    }

    private static PostgresDidNotStart of(String said, Path where, @Nullable IOException failure) {
        for (Known known : KNOWN) {
            if (known.said.matcher(said).find()) {
                return new PostgresDidNotStart(
                        known.reason,
                        known.what.replace("%s", where.toString()) + quoted(said),
                        known.cure,
                        failure);
            }
        }
        return new PostgresDidNotStart(
                Reason.UNKNOWN,
                "PostgreSQL did not start on " + where + "." + quoted(said),
                "Read the newest file in " + where + "/log; nothing stored was changed.",
                failure);
    }

    private static String quoted(String said) {
        List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
        return last.isEmpty() ? "" : " It said: " + String.join(" / ", last) + ".";
    }
}
