package id.titian.catalogue.marc;

import java.util.Locale;

/** For whom a title was made. */
public enum Audience {
    CHILD,
    TEEN,
    ADULT,
    UNKNOWN;

    private static final String[] CHILD_WORDS = {
        "anak", "paud", " tk", " sd", "child", "juvenile", "kids", "preschool", "elementary"
    };
    private static final String[] TEEN_WORDS = {
        "remaja", "smp", "sma", "smk", "teen", "young adult", "adolescent", "high school"
    };

    static Audience of(MarcRecord record) {
        Audience coded = coded(record);
        if (coded != UNKNOWN) {
            return coded;
        }
        for (DataField field : record.fields("521")) {
            String text = field.first('a');
            Audience told = text == null ? UNKNOWN : told(text, field.indicator(1));
            if (told != UNKNOWN) {
                return told;
            }
        }
        for (DataField field : record.dataFields()) {
            if (field.tag().startsWith("65") && juvenile(field)) {
                return CHILD;
            }
        }
        return UNKNOWN;
    }

    /** 008/22 tells the audience of books, files, music and films, not of maps and serials. */
    private static Audience coded(MarcRecord record) {
        String fixed = record.control("008");
        if (fixed == null || fixed.length() < 23) {
            return UNKNOWN;
        }
        char type = record.leader().charAt(6);
        boolean serial = "bis".indexOf(record.leader().charAt(7)) >= 0;
        if ("efp".indexOf(type) >= 0 || serial && (type == 'a' || type == ' ')) {
            return UNKNOWN;
        }
        return switch (fixed.charAt(22)) {
            case 'a', 'b', 'c', 'j' -> CHILD;
            case 'd' -> TEEN;
            case 'e', 'f', 'g' -> ADULT;
            default -> UNKNOWN;
        };
    }

    private static Audience told(String text, char indicator) {
        String words = " " + text.toLowerCase(Locale.ROOT);
        int number = firstNumber(words);
        if (indicator == '1' && number >= 0) {
            return number < 13 ? CHILD : number < 18 ? TEEN : ADULT;
        }
        if ((indicator == '0' || indicator == '2') && number >= 0) {
            return number < 7 ? CHILD : TEEN;
        }
        if (any(words, TEEN_WORDS)) {
            return TEEN;
        }
        if (any(words, CHILD_WORDS)) {
            return CHILD;
        }
        return words.contains("dewasa") || words.contains("adult") ? ADULT : UNKNOWN;
    }

    private static int firstNumber(String words) {
        for (int i = 0; i < words.length(); i++) {
            int digit = Character.digit(words.charAt(i), 10);
            if (digit >= 0) {
                int next = i + 1 < words.length() ? Character.digit(words.charAt(i + 1), 10) : -1;
                return next < 0 ? digit : digit * 10 + next;
            }
        }
        return -1;
    }

    private static boolean any(String words, String[] wanted) {
        for (String word : wanted) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean juvenile(DataField field) {
        for (String text : field.all("av")) {
            String words = text.toLowerCase(Locale.ROOT);
            if (words.contains("juvenile") || words.startsWith("cerita anak")) {
                return true;
            }
        }
        return false;
    }
}
