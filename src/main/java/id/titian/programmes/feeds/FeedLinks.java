package id.titian.programmes.feeds;

import id.titian.programmes.seats.Wish;
import id.titian.web.Address;
import id.titian.web.Ui;

/**
 * Where what somebody looks at can be taken along. The language stands in the addresses of feeds,
 * because the programs that read them know nothing else of their reader.
 */
public record FeedLinks(String calendar, String news, String poster) {
    public static FeedLinks of(Wish wish, Ui ui) {
        return new FeedLinks(
                feed("/calendar.ics", wish, ui),
                feed("/programmes.rss", wish, ui),
                Address.of("/programmes/poster").with("place", wish.place()).toString());
    }

    private static String feed(String path, Wish wish, Ui ui) {
        return Address.of(path)
                .with("place", wish.place())
                .with("form", wish.form())
                .with("need", wish.need())
                .with("language", wish.language())
                .with("lang", ui.language())
                .toString();
    }
}
