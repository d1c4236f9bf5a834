package id.titian.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of a rendered page, filled in as somebody with little patience would. */
public final class Forms {
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD =
            Pattern.compile("<(input|select|textarea|button)\\b([^>]*)>");
    private static final Pattern OPTION = Pattern.compile("(?s)<option value=\"([^\"]+)\"");

    private Forms() {}

    /**
     * One form.
     *
     * @param get whether it asks only
     * @param fields names with a value that fits, in order; the forgery token left out
     */
    public record Form(String action, boolean get, Map<String, String> fields) {
        /** Written the same way but for numbers and ids of rows. */
        public String shape() {
            return action.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+", "N") + fields.keySet();
        }
    }

    /** Forms of a page at an address. */
    public static List<Form> of(String address, String html) {
        var found = new ArrayList<Form>();
        for (var form = FORM.matcher(html); form.find(); ) {
            var action = attribute(form.group(1), "action");
            var to = action.isEmpty() ? address : action.replace("&amp;", "&");
            var get = !attribute(form.group(1), "method").equals("post");
            if (to.startsWith("/")) {
                found.add(new Form(to.replaceAll("[?#].*", ""), get, fields(form.group(2))));
            }
        }
        return found;
    }

    private static Map<String, String> fields(String html) {
        var fields = new LinkedHashMap<String, String>();
        var field = FIELD.matcher(html);
        while (field.find()) {
            var name = attribute(field.group(2), "name");
            if (!name.isEmpty() && !name.equals("_csrf")) {
                fields.putIfAbsent(name, value(field, html));
            }
        }
        return fields;
    }

    private static String value(Matcher field, String html) {
        var given = attribute(field.group(2), "value");
        if (!given.isEmpty()) return given;
        if (field.group(1).equals("select")) {
            var end = html.indexOf("</select>", field.end());
            var option = OPTION.matcher(html.substring(field.end(), end));
            return option.find() ? option.group(1) : "";
        }
        return switch (attribute(field.group(2), "type")) {
            case "date" -> "2026-05-04";
            case "time" -> "10:00";
            case "number" -> "1";
            default -> field.group(2).contains("class=\"short\"") ? "1" : "Contoh";
        };
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }
}
