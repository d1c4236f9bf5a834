package id.titian.directory;

import id.titian.web.Page;
import id.titian.web.Ui;

/** One service: what it does, how to reach it, what is known of it and since when. */
public record DirectoryEntryPage(Line line) implements Page {
    @Override
    public String title(Ui ui) {
        return line.entry().service();
    }

    @Override
    public boolean personal() {
        return false;
    }

    /** The text, or in words that it is not known. */
    public String known(Ui ui, String text) {
        return text.isEmpty() ? ui.t("directory.not-known") : text;
    }
}
