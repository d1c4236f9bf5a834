package id.titian.web;

/**
 * Everything one template needs. A controller returns a page; the page's class names its template,
 * so {@code id.titian.lending.holds.HoldsPage} renders {@code lending/HoldsPage.jte}, which takes
 * {@code @param Ui ui} and {@code @param HoldsPage page}.
 */
public interface Page {
    /** The heading and window title, in the reader's language. */
    String title(Ui ui);

    /** The answer's status: 200 unless something was refused (409), wrong (422) or absent (404). */
    default int status() {
        return 200;
    }

    /** Which face of the house it belongs to, and print classes: the {@code class} of the body. */
    default String face() {
        return "portal";
    }

    /** Whether the answer may be kept by nobody; pages that hold personal data must say so. */
    default boolean personal() {
        return true;
    }

    /** One other origin whose pictures this page shows, such as map tiles; empty for none. */
    default String picturesFrom() {
        return "";
    }
}
