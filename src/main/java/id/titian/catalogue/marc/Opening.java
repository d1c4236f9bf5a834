package id.titian.catalogue.marc;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Tells by the first bytes what a stream is. */
final class Opening {

    private static final int HEAD = 1 << 16;

    private Opening() {}

    /** The stream without compression, and in bytes that hold ASCII as ASCII. */
    static InputStream plain(InputStream in) {
        return new Lazy(in);
    }

    /** Opens on the first read, so that a damaged head is a broken stream like any other. */
    private static final class Lazy extends FilterInputStream {
        private boolean opened;

        Lazy(InputStream in) {
            super(new BufferedInputStream(in, HEAD));
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (!opened) {
                opened = true;
                in = utf8(unzipped(new PushbackInputStream(in, 2)));
            }
            return in.read(into, from, length);
        }
    }

    /** Nothing buffers behind the unpacking: what came before a break would be lost with it. */
    private static PushbackInputStream unzipped(PushbackInputStream in) throws IOException {
        return startsWith(in, 0x1f, 0x8b)
                ? new PushbackInputStream(new GZIPInputStream(in, HEAD), 2)
                : in;
    }

    private static InputStream utf8(PushbackInputStream in) throws IOException {
        Charset wide = null;
        if (startsWith(in, 0xfe, 0xff) || startsWith(in, 0xff, 0xfe)) {
            wide = StandardCharsets.UTF_16;
        } else if (startsWith(in, 0, '<')) {
            wide = StandardCharsets.UTF_16BE;
        } else if (startsWith(in, '<', 0)) {
            wide = StandardCharsets.UTF_16LE;
        }
        return wide == null ? in : new Utf8Stream(new InputStreamReader(in, wide));
    }

    private static boolean startsWith(PushbackInputStream in, int first, int second)
            throws IOException {
        byte[] head = in.readNBytes(2);
        in.unread(head);
        return head.length == 2
                && Byte.toUnsignedInt(head[0]) == first
                && Byte.toUnsignedInt(head[1]) == second;
    }

    /** The reader for what the window shows; one that reads nothing when it is no MARC. */
    static MarcSource.Records records(String name, Window window, @Nullable TextForm form) {
        int at = window.looksAt("\u00ef\u00bb\u00bf", 0) ? 3 : 0;
        while (at < HEAD / 2 && window.has(at + 1) && Iso2709.filler(window.at(at))) {
            at++;
        }
        if (window.has(at + 1) && window.at(at) == '<') {
            return new XmlRecords(name, window);
        }
        if (!window.has(at + 1) || !seemsIso2709(window)) {
            return () -> nothing(window);
        }
        Iso2709Cutter cutter = new Iso2709Cutter(window);
        Iso2709Parser parser = new Iso2709Parser(form);
        int[] number = {0};
        return () -> {
            Iso2709Cutter.Piece piece = cutter.next();
            return piece == null
                    ? null
                    : parser.parse(new Position(name, ++number[0], piece.offset()), piece);
        };
    }

    /** Leaves one byte behind when there are any: that tells an empty file from a wrong one. */
    private static @Nullable Reading nothing(Window window) {
        while (window.has(1) && Iso2709.filler(window.at(0))) {
            window.leave(1);
        }
        if (!window.has(1)) {
            return null;
        }
        window.leave(1);
        return null;
    }

    private static boolean seemsIso2709(Window window) {
        window.has(HEAD);
        byte[] head = window.copy(0, Math.min(window.size(), HEAD));
        boolean marks = false;
        for (int i = 0; i < head.length; i++) {
            if (Leader.seemsAt(head, i)) {
                return true;
            }
            marks |= head[i] == Iso2709.FIELD_END;
        }
        return marks;
    }
}
