package id.titian.identity;

/** An address somebody is sent on to: inside this house, whatever was asked for. */
final class LocalPath {
    private static final String SAFE = "/(?![/\\\\])[A-Za-z0-9/_.~%?&=+:,@!$'()*;-]{0,500}";

    private LocalPath() {}

    /** The address itself when it is a path of this site, else empty. */
    static String of(String next) {
        return next.matches(SAFE) && !next.startsWith("/sign-") ? next : "";
    }
}
