package id.titian.catalogue.search;

import id.titian.catalogue.titles.Clean;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a search says. Whatever stands in an address is read as well as can be: what
 * means nothing is left out.
 *
 * @param q the words
 * @param chosen values of facets, as in the address
 * @param from first year or null
 * @param to last year or null
 * @param sort {@code newest}, {@code title} or empty
 * @param page from 1
 */
public record SearchForm(
        String q,
        Map<Facet, String> chosen,
        @Nullable Integer from,
        @Nullable Integer to,
        String sort,
        int page) {
    static final int SIZE = 20;
    private static final int LONGEST = 200;

    public static SearchForm of(Map<String, String> parameters) {
        var chosen = new EnumMap<Facet, String>(Facet.class);
        for (var facet : Facet.values()) {
            var value = Clean.text(parameters.get(facet.code()), 60).strip();
            if (!value.isEmpty()) chosen.put(facet, value);
        }
        var years = years(parameters.getOrDefault("year", ""));
        var sort = parameters.getOrDefault("sort", "");
        return new SearchForm(
                Clean.text(parameters.get("q"), LONGEST).strip(),
                chosen,
                years == null ? null : years[0],
                years == null ? null : years[1],
                sort.equals("newest") || sort.equals("title") ? sort : "",
                page(parameters.getOrDefault("page", "")));
    }

    Asked asked() {
        var facets = new EnumMap<Facet, String>(Facet.class);
        facets.putAll(chosen);
        // "At this place" and "on the shelf now" together mean on the shelf of this place.
        if (facets.containsKey(Facet.PLACE) && facets.containsKey(Facet.NOW)) {
            facets.put(Facet.HERE, chosen.getOrDefault(Facet.PLACE, ""));
        }
        return new Asked(q, facets, from, to, order(), (page - 1) * SIZE, SIZE);
    }

    /** The same words with nothing chosen. */
    Asked unfiltered() {
        return Asked.of(q, 1);
    }

    boolean filtered() {
        return !chosen.isEmpty() || from != null || to != null;
    }

    /** The year or years as in the address: {@code 1998}, {@code 1990-1999}, or empty. */
    public String year() {
        if (from == null || to == null) return "";
        return from.equals(to) ? String.valueOf(from) : from + "-" + to;
    }

    /** The address with one parameter set, or taken away when the value is null; page 1. */
    public String link(String parameter, @Nullable String value) {
        var parameters = parameters();
        if (value == null) parameters.remove(parameter);
        else parameters.put(parameter, value);
        return address(parameters);
    }

    /** The address so far, to which parameters can be added with {@link #more}. */
    String base() {
        return address(parameters());
    }

    /** A base with one parameter more. */
    static String more(String base, String parameter, String value) {
        char sign = base.indexOf('?') < 0 ? '?' : '&';
        return base + sign + parameter + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The address of another page of the same search. */
    public String page(int other) {
        var parameters = parameters();
        if (other > 1) parameters.put("page", String.valueOf(other));
        return address(parameters);
    }

    /** The address for other words and nothing chosen. */
    public static String words(String words) {
        return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (!q.isEmpty()) parameters.put("q", q);
        chosen.forEach((facet, value) -> parameters.put(facet.code(), value));
        if (!year().isEmpty()) parameters.put("year", year());
        if (!sort.isEmpty()) parameters.put("sort", sort);
        return parameters;
    }

    private static String address(Map<String, String> parameters) {
        var address = new StringBuilder("/search");
        char sign = '?';
        for (var parameter : parameters.entrySet()) {
            address.append(sign).append(parameter.getKey()).append('=');
            address.append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
            sign = '&';
        }
        return address.toString();
    }

    private Asked.Order order() {
        return switch (sort) {
            case "newest" -> Asked.Order.NEWEST;
            case "title" -> Asked.Order.TITLE;
            default -> Asked.Order.BEST;
        };
    }

    /** Two years, or null when the text is neither a year nor a range of years. */
    static int @Nullable [] years(String text) {
        var trimmed = text.strip();
        if (!trimmed.matches("[0-9]{4}(-[0-9]{4})?")) return null;
        int from = Integer.parseInt(trimmed.substring(0, 4));
        int to = trimmed.length() > 4 ? Integer.parseInt(trimmed.substring(5)) : from;
        return from <= to ? new int[] {from, to} : new int[] {to, from};
    }

    private static int page(String text) {
        if (!text.matches("[0-9]{1,4}")) return 1;
        return Math.clamp(Integer.parseInt(text), 1, Asked.DEEPEST / SIZE);
    }
}
