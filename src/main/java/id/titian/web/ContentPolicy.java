package id.titian.web;

/** What a browser may load for a page: nothing from elsewhere, nothing inline, no frames. */
public final class ContentPolicy {
    static final String HEADER = "Content-Security-Policy";

    /** Of every answer that says nothing else. */
    public static final String STRICT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private ContentPolicy() {}

    /** The same, and pictures from one origin more. */
    static String with(String picturesFrom) {
        return STRICT.replace("img-src 'self' data:", "img-src 'self' data: " + picturesFrom);
    }
}
