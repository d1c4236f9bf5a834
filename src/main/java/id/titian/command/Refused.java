package id.titian.command;

import org.jspecify.annotations.Nullable;

/** A command cannot do what it was asked; carries the exit code and the sentence that says why. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Exit codes of every command. */
    static final int DONE = 0;

    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;
    static final int MACHINE_LACKS = 3;
    static final int PARTLY = 4;

    private final int code;

    Refused(int code, String key, @Nullable Object... words) {
        super(Words.say(key, words), null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }
}
