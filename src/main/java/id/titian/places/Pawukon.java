package id.titian.places;

import java.time.LocalDate;
import java.util.List;

/**
 * A day of the Balinese cycle of 210 days: thirty weeks (wuku) of seven days, run through by the
 * five-day market week. Exact for all time; it needs no table.
 *
 * @param number 0 (Sunday of Sinta) to 209 (Saturday of Watugunung)
 */
record Pawukon(int number) {
    /** Days of the whole cycle. */
    static final int LENGTH = 210;

    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    /** 1 January 2000 is the 69th day: Saturday of Sungsang. */
    private static final int AT_EPOCH = 69;

    private static final List<String> WUKU =
            List.of(
                    "Sinta",
                    "Landep",
                    "Ukir",
                    "Kulantir",
                    "Tolu",
                    "Gumbreg",
                    "Wariga",
                    "Warigadean",
                    "Julungwangi",
                    "Sungsang",
                    "Dungulan",
                    "Kuningan",
                    "Langkir",
                    "Medangsia",
                    "Pujut",
                    "Pahang",
                    "Krulut",
                    "Merakih",
                    "Tambir",
                    "Medangkungan",
                    "Matal",
                    "Uye",
                    "Menail",
                    "Prangbakat",
                    "Bala",
                    "Ugu",
                    "Wayang",
                    "Klawu",
                    "Dukut",
                    "Watugunung");
    private static final List<String> SAPTAWARA =
            List.of("Redite", "Soma", "Anggara", "Buda", "Wraspati", "Sukra", "Saniscara");
    private static final List<String> PANCAWARA =
            List.of("Umanis", "Paing", "Pon", "Wage", "Kliwon");

    /** The day of the cycle a date falls on. */
    static Pawukon of(LocalDate day) {
        long since = day.toEpochDay() - EPOCH.toEpochDay();
        return new Pawukon((int) Math.floorMod(since + AT_EPOCH, (long) LENGTH));
    }

    public String wuku() {
        return WUKU.get(number / 7);
    }

    /** Day of the seven-day week. */
    public String saptawara() {
        return SAPTAWARA.get(number % 7);
    }

    /** Day of the five-day week. */
    public String pancawara() {
        return PANCAWARA.get((number + 1) % 5);
    }

    /** {@code Buda Kliwon Dungulan}. */
    public String name() {
        return saptawara() + " " + pancawara() + " " + wuku();
    }
}
