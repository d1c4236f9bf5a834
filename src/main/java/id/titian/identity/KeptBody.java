package id.titian.identity;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A request whose body has been read, to be hashed, and can be read once more. */
final class KeptBody extends HttpServletRequestWrapper {
    private static final int LARGEST = 1 << 20;

    private final byte[] body;

    /**
     * @throws AnswersFilter.KeyMisused when the body is larger than 1 MiB: no command of the API is
     */
    KeptBody(HttpServletRequest request) throws IOException {
        super(request);
        body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) throw new AnswersFilter.KeyMisused();
    }

    byte[] fingerprint() {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            var query = getQueryString();
            var head = getMethod() + " " + getRequestURI() + "?" + (query == null ? "" : query);
            hash.update((head + "\n").getBytes(StandardCharsets.UTF_8));
            return hash.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Again(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Again extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Again(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException(
                    "Requests are read in the thread that has them");
        }
    }
}
