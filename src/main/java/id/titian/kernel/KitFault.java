package id.titian.kernel;

import java.util.List;

/**
 * One thing that is wrong with a region kit. The sentence is {@code kit.<reason>}, how to mend it
 * is {@code kit.<reason>.cure}, both filled with the words.
 *
 * @param file path inside the kit, with {@code /}
 * @param line line in the file from 1, or 0 where the whole file is meant
 * @param column column or key at fault, may be empty
 * @param reason end of the message key
 * @param words what the sentences are filled with: {@code {0}} is the first
 */
public record KitFault(String file, long line, String column, String reason, List<String> words) {}
