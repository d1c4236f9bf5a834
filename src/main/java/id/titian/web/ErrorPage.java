package id.titian.web;

/**
 * Says that something is absent, wrong or broken.
 *
 * @param kind end of the message keys {@code error.<kind>.title}, {@code .what} and {@code .next}
 * @param status the HTTP status
 * @param reference what to quote when asking for help, or empty
 */
public record ErrorPage(String kind, int status, String reference) implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("error." + kind + ".title");
    }
}
