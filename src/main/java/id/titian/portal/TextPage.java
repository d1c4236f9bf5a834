package id.titian.portal;

import id.titian.web.Page;
import id.titian.web.Ui;
import java.util.List;
import java.util.Map;

/**
 * A page of plain words.
 *
 * @param name end of the message keys {@code portal.<name>.title}, {@code .lead} and of its
 *     sections
 * @param sections ends of {@code portal.<name>.<section>} (heading) and {@code .<section>.text}
 * @param links addresses by section, told by {@code portal.<name>.<section>.link}
 */
public record TextPage(String name, List<String> sections, Map<String, String> links)
        implements Page {
    @Override
    public String title(Ui ui) {
        return ui.t("portal." + name + ".title");
    }

    @Override
    public boolean personal() {
        return false;
    }
}
