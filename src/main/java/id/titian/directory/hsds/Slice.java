package id.titian.directory.hsds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One page of a list, in the envelope of HSDS. */
final class Slice {
    /** So many at most are sent in one answer. */
    static final int MOST = 100;

    private Slice() {}

    /**
     * A page counted from 1; one after the last is empty, and so is the first of an empty list.
     *
     * @param size asked for; held between 1 and {@link #MOST}
     */
    static <T> Map<String, Object> of(
            List<T> all, int page, int size, Function<T, Map<String, Object>> shape) {
        int each = Math.clamp(size, 1, MOST);
        int pages = Math.ceilDiv(all.size(), each);
        int number = Math.max(1, page);
        var contents = all.stream().skip((number - 1L) * each).limit(each).map(shape).toList();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("total_items", all.size());
        answer.put("total_pages", pages);
        answer.put("page_number", number);
        answer.put("size", contents.size());
        answer.put("first_page", number == 1);
        answer.put("last_page", number >= pages);
        answer.put("empty", contents.isEmpty());
        answer.put("contents", contents);
        return answer;
    }
}
