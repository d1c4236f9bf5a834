package id.titian.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A text as a QR picture, drawn by {@code @template.web.qr}.
 *
 * @param size width and height in modules, with the quiet zone of four that ISO 18004 asks for
 * @param path the dark modules as an SVG path
 */
public record QrCode(int size, String path) {
    /** The picture of a text; error correction M mends 15 % of damage. */
    public static QrCode of(String text) {
        try {
            var hints =
                    Map.of(
                            EncodeHintType.ERROR_CORRECTION,
                            ErrorCorrectionLevel.M,
                            EncodeHintType.MARGIN,
                            4,
                            EncodeHintType.CHARACTER_SET,
                            "UTF-8");
            var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            return new QrCode(bits.getWidth(), path(bits));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a picture: " + text.length(), e);
        }
    }

    private static String path(BitMatrix bits) {
        var path = new StringBuilder();
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                int from = x;
                while (x < bits.getWidth() && bits.get(x, y)) x++;
                if (x > from) {
                    int width = x - from;
                    path.append('M').append(from).append(' ').append(y);
                    path.append('h').append(width).append("v1h-").append(width).append('z');
                }
            }
        }
        return path.toString();
    }
}
