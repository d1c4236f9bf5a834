package id.titian.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A title in one line, as a list shows it.
 *
 * @param by names of its contributors, separated by semicolons; may be empty
 * @param format code of what it is: {@code book}, {@code braille}, {@code audio} …
 * @param copies items that are not withdrawn
 * @param available items on a shelf now
 */
public record TitleLine(
        UUID id,
        String title,
        String by,
        @Nullable Integer year,
        String format,
        int copies,
        int available) {}
