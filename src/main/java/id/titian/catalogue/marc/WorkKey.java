package id.titian.catalogue.marc;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The key by which records of one edition are known as one when no number tells. */
public final class WorkKey {

    private WorkKey() {}

    /**
     * Makes the key: title, words of the author's name in alphabetical order (so "Hirata, Andrea"
     * is "Andrea Hirata"), year and format, all folded. The format is part of it because a book in
     * braille is not the same as the book in print.
     *
     * @return null when title, or both author and year, are missing: then nothing may be merged
     */
    public static @Nullable String of(
            @Nullable String title, @Nullable String author, @Nullable Integer year, Form form) {
        String words = title == null ? "" : Isbd.folded(title);
        String name = author == null ? "" : Isbd.folded(author);
        if (words.isEmpty() || name.isEmpty() && year == null) {
            return null;
        }
        String[] names = name.split(" ", -1);
        Arrays.sort(names);
        String when = year == null ? "" : year.toString();
        return words + "|" + String.join(" ", names) + "|" + when + "|" + form.code();
    }
}
