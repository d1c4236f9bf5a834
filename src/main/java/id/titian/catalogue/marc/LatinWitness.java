package id.titian.catalogue.marc;

/**
 * Tells Latin-1 from MARC-8 in text that is not UTF-8. In MARC-8 the bytes from E0 on are accents
 * that stand <em>before</em> their letter; in Latin-1 they are letters with anything behind them.
 * Source of the accents: MARC 21 Specifications, ANSEL character set.
 */
final class LatinWitness {

    /** Letters that carry the accent of bytes E0 to FE in the languages of the Latin script. */
    private static final String[] CARRIERS = {
        "aeiouy",
        "aeiouwyn",
        "aceiklmnoprsuyzg",
        "aceghijosuwyz",
        "aeinouvy",
        "aeiouyg",
        "aegiou",
        "acdegilmnorstuzx",
        "aeiouywhtx",
        "acdeghijklnorstuz",
        "auwy",
        "it",
        "aui",
        "lt",
        "ou",
        "aeiou",
        "ceghklnrst",
        "aeiou",
        "abdehiklmnorstuvwyz",
        "u",
        "alr",
        "kldnt",
        "dhklnrstz",
        "st",
        "ct",
        "h",
        "ng",
        "g",
        "",
        "",
        "cgkp"
    };

    private LatinWitness() {}

    static boolean says(byte[] bytes, int from) {
        int latin = 0;
        int marc8 = 0;
        for (int i = from; i < bytes.length - 1; i++) {
            int octet = bytes[i] & 0xff;
            if (octet < 0x80) {
                continue;
            }
            if (octet < 0xe0) {
                latin += undefinedInAnsel(octet) ? 2 : 0;
            } else if (octet < 0xff && bytes[i + 1] >= 0) {
                char carrier = Character.toLowerCase((char) bytes[i + 1]);
                boolean letter = carrier >= 'a' && carrier <= 'z';
                boolean fits = letter && CARRIERS[octet - 0xe0].indexOf(carrier) >= 0;
                marc8 += fits ? 1 : 0;
                latin += fits ? 0 : letter ? 1 : 2;
            }
        }
        return latin > marc8;
    }

    private static boolean undefinedInAnsel(int octet) {
        boolean control = octet < 0xa1 && octet != 0x88 && octet != 0x89 && octet != 0x8d;
        return control && octet != 0x8e || octet > 0xc8;
    }
}
