package id.titian.catalogue.marc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The records of a MARCXML file, whatever its namespace and prefix. */
final class XmlRecords implements MarcSource.Records {

    private static final Pattern ENCODING =
            Pattern.compile("encoding=[\"']([A-Za-z0-9._:-]+)[\"']");
    private static final Pattern CONTROL_NUMBER =
            Pattern.compile("tag=[\"']001[\"'][^>]*>\\s*([^<\\s][^<]{0,60})<");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String name;
    private final Charset charset;
    private final XmlCutter cutter;
    private final XmlParser parser = new XmlParser();
    private int number;

    XmlRecords(String name, Window window) {
        this.name = name;
        this.charset = charset(window);
        this.cutter = new XmlCutter(window);
    }

    private static Charset charset(Window window) {
        window.has(200);
        byte[] head = window.copy(0, Math.min(window.size(), 200));
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("?>");
        Matcher said = ENCODING.matcher(end < 0 ? "" : text.substring(0, end));
        if (!said.find()
                || said.group(1).startsWith("UTF")
                || !Charset.isSupported(said.group(1))) {
            return StandardCharsets.UTF_8;
        }
        return Charset.forName(said.group(1));
    }

    @Override
    public @Nullable Reading next() {
        XmlCutter.Piece piece = cutter.next();
        if (piece == null) {
            return null;
        }
        Position at = new Position(name, ++number, piece.offset());
        List<Repair> repairs = new ArrayList<>(0);
        String text = text(piece.bytes(), repairs);
        if (!piece.whole()) {
            Fault.Kind kind = Fault.Kind.TRUNCATED;
            if (piece.bytes().length >= Iso2709.LONGEST) {
                kind = Fault.Kind.RECORD_TOO_LONG;
            }
            return new Reading.Rejected(
                    at, controlNumber(text), new Fault(kind, piece.line() + ":1", "record"));
        }
        return switch (parser.parse(text, piece, repairs)) {
            case XmlParser.Parsed parsed ->
                    new Reading.Read(parsed.record(), at, List.copyOf(repairs));
            case XmlParser.Broken broken ->
                    new Reading.Rejected(at, controlNumber(text), broken.fault());
        };
    }

    private static @Nullable String controlNumber(String text) {
        Matcher found = CONTROL_NUMBER.matcher(text);
        return found.find() ? found.group(1).strip() : null;
    }

    private String text(byte[] bytes, List<Repair> repairs) {
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            repairs.add(new Repair(Repair.Kind.BAD_BYTES, "", charset.name()));
            text = new String(bytes, WINDOWS);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                repairs.add(new Repair(Repair.Kind.CONTROL_CHARACTERS, "", ""));
                return TextDecoder.withoutControls(text);
            }
        }
        return text;
    }
}
