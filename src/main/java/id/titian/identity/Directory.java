package id.titian.identity;

import java.util.Map;

/**
 * What places and organisations are called. Told by a module that knows them, for this one depends
 * on none.
 */
public interface Directory {
    /** Open places, code to name. */
    Map<String, String> places();

    /** Organisations, code to name. */
    Map<String, String> partners();
}
