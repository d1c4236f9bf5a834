package id.titian.catalogue.indonesian;

/** What the rules need to know of single letters of the Latin alphabet, all in lower case. */
final class Letters {
    private Letters() {}

    static boolean vowel(char letter) {
        return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
    }

    static boolean latin(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** True when every one is a to z; such a word may be Indonesian, any other cannot. */
    static boolean allLatin(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            if (!latin(word.charAt(i))) {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
