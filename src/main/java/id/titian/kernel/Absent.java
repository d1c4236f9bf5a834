package id.titian.kernel;

/**
 * What was asked for is not there, or not for the one who asks; both look the same and answer 404.
 */
public final class Absent extends RuntimeException {
    public Absent(String what) {
        super(what, null, false, false);
    }
}
