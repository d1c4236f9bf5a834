package id.titian.postgres;

import org.jspecify.annotations.Nullable;

/**
 * The embedded PostgreSQL could not be started or joined; says what happened and how to mend it.
 */
public final class PostgresDidNotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stood in the way, for callers that answer in the person's own language. */
    public enum Reason {
        MISSING_TOOL,
        NO_BINARIES,
        OTHER_VERSION,
        NO_PERMISSION,
        NOT_A_FOLDER,
        NO_ACCOUNT,
        DISK_FULL,
        PORT_TAKEN,
        ISOLATION_REFUSED,
        STILL_RUNNING,
        OUT_OF_MEMORY,
        DAMAGED,
        TOO_SLOW,
        UNKNOWN
    }

    private final Reason reason;
    private final String what;
    private final String cure;

    PostgresDidNotStart(Reason reason, String what, String cure, @Nullable Throwable cause) {
        super(what + " " + cure, cause);
        this.reason = reason;
        this.what = what;
        this.cure = cure;
    }

    PostgresDidNotStart(Reason reason, String what, String cure) {
        this(reason, what, cure, null);
    }

    public Reason reason() {
        return reason;
    }

    /** What happened and where, as whole sentences. */
    public String what() {
        return what;
    }

    /** What the person who runs the machine can do about it, as whole sentences. */
    public String cure() {
        return cure;
    }
}
