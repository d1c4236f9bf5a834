package id.titian.catalogue.marc;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MarcFuzzTest {

    private static final int CASES = 2_000;

    @Test
    void no_damage_stops_the_reading() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(3),
                () -> assertThatCode(MarcFuzzTest::all).doesNotThrowAnyException());
    }

    private static void all() throws Exception {
        Random random = new Random(20_260_401);
        for (int i = 0; i < CASES; i++) {
            byte[] bytes = damaged(vectors(i, random), random);
            for (Reading reading : Lines.readings(bytes)) {
                if (reading instanceof Reading.Read read) {
                    Bibliographic.of(read.record());
                    byte[] xml = MarcWriter.marcxml(java.util.List.of(read.record()));
                    Lines.of(xml);
                    Lines.readings(MarcWriter.iso2709(read.record()));
                }
            }
        }
    }

    /** Two vectors behind each other, so that there is a next record to be found again. */
    private static byte[] vectors(int i, Random random) throws Exception {
        String kind = i % 2 == 0 ? ".marc" : ".xml";
        byte[] first = Lines.vector("marc" + random.nextInt(12) + kind);
        byte[] second = Lines.vector("marc" + random.nextInt(12) + kind);
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        int flips = 1 + random.nextInt(8);
        for (int i = 0; i < flips; i++) {
            // Half of the damage where it hurts most: in the leader and the directory.
            int bound = random.nextBoolean() ? Math.min(bytes.length, 300) : bytes.length;
            byte[] marks = {0x1b, 0x1d, 0x1e, 0x1f, 0, '<', '&', '9', (byte) random.nextInt()};
            bytes[random.nextInt(bound)] = marks[random.nextInt(marks.length)];
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
