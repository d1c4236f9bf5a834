package id.titian.command;

import java.util.Locale;

/**
 * One thing the doctor looked at.
 *
 * @param level how well it is
 * @param text what was found, and the cure where it is not well
 */
record Finding(Level level, String text) {
    /** How well something is. Only {@code FAIL} makes the command end with 1. */
    enum Level {
        OK,
        WARN,
        FAIL
    }

    /** The texts are {@code doctor.<what>.ok}, {@code .warn} and {@code .fail}. */
    static Finding of(Level level, String what, Object... words) {
        var key = "doctor." + what + "." + level.name().toLowerCase(Locale.ROOT);
        return new Finding(level, Words.say(key, words));
    }
}
