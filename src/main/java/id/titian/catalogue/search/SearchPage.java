package id.titian.catalogue.search;

import id.titian.catalogue.search.Found.Count;
import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of results.
 *
 * @param unfiltered how many titles there would be with nothing chosen; 0 where that is no question
 */
public record SearchPage(SearchForm form, Found found, List<Hit> hits, Shelf shelf, long unfiltered)
        implements Page {
    private static final List<Facet> SHOWN =
            List.of(
                    Facet.NOW,
                    Facet.PLACE,
                    Facet.FORMAT,
                    Facet.AUDIENCE,
                    Facet.LANGUAGE,
                    Facet.ACCESS,
                    Facet.DECADE);
    private static final int MOST_VALUES = 10;

    @Override
    public String title(Ui ui) {
        return form.q().isEmpty()
                ? ui.t("catalogue.search.title")
                : ui.t("catalogue.search.title-of", form.q());
    }

    @Override
    public boolean personal() {
        return false;
    }

    public int pages() {
        long reachable = Math.min(found.total(), Asked.DEEPEST);
        return (int) ((reachable + SearchForm.SIZE - 1) / SearchForm.SIZE);
    }

    /** The facets worth offering: those not chosen yet that part the titles. */
    public List<Group> groups(Ui ui) {
        var groups = new ArrayList<Group>();
        var base = form.base();
        for (var facet : SHOWN) {
            var counts = found.facets().getOrDefault(facet, List.of());
            boolean chosen =
                    form.chosen().containsKey(facet)
                            || (facet == Facet.DECADE && !form.year().isEmpty());
            if (chosen || counts.isEmpty()) continue;
            var values =
                    counts.stream()
                            .filter(count -> !(facet == Facet.AUDIENCE && unknown(count)))
                            .limit(MOST_VALUES)
                            .map(count -> value(facet, count, base, ui))
                            .toList();
            if (!values.isEmpty()) groups.add(new Group(facet.code(), values));
        }
        return groups;
    }

    /** What is chosen, each with the address that takes it away. */
    public List<Chosen> chosen(Ui ui) {
        var chosen = new ArrayList<Chosen>();
        form.chosen()
                .forEach(
                        (facet, value) ->
                                chosen.add(
                                        new Chosen(
                                                facet.code(),
                                                label(facet, value, ui),
                                                form.link(facet.code(), null))));
        if (!form.year().isEmpty()) {
            chosen.add(new Chosen("decade", form.year(), form.link("year", null)));
        }
        return chosen;
    }

    private Value value(Facet facet, Count count, String base, Ui ui) {
        var label = label(facet, count.value(), ui);
        var link =
                facet == Facet.DECADE
                        ? SearchForm.more(base, "year", count.value() + "-" + lastOf(count.value()))
                        : SearchForm.more(base, facet.code(), count.value());
        return new Value(label, number(count.titles(), ui), link);
    }

    /** Small numbers look the same in every language, and there are many of them on this page. */
    private static String number(int number, Ui ui) {
        return number < 1000 ? String.valueOf(number) : ui.number(number);
    }

    private String label(Facet facet, String value, Ui ui) {
        return switch (facet) {
            case PLACE, HERE -> shelf.place(value);
            case DECADE -> value + "–" + lastOf(value);
            default -> ui.tOr("catalogue." + facet.code() + "." + value, value);
        };
    }

    private static String lastOf(String decade) {
        return decade.matches("[0-9]{1,4}") ? String.valueOf(Integer.parseInt(decade) + 9) : decade;
    }

    private static boolean unknown(Count count) {
        return count.value().equals("unknown");
    }

    /** A facet with its values. */
    public record Group(String code, List<Value> values) {}

    /** A value of a facet: what it is called, how many titles, and the address that chooses it. */
    public record Value(String label, String titles, String link) {}

    /** A chosen value, and the address without it. */
    public record Chosen(String facet, String label, String without) {}
}
