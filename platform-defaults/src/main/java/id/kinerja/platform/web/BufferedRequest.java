package id.kinerja.platform.web;

import id.kinerja.platform.problem.BodyTooLarge;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** A request whose body has been read once, so that it can be hashed and then read again. */
final class BufferedRequest extends HttpServletRequestWrapper implements KeptBody {

    private final byte[] body;

    private BufferedRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /**
     * Empty where the body is larger than the limit, which is noticed without reading all of it.
     */
    static Optional<BufferedRequest> of(HttpServletRequest request, int limit) throws IOException {
        if (request.getContentLengthLong() > limit) {
            return Optional.empty();
        }
        try {
            byte[] body = request.getInputStream().readNBytes(limit + 1);
            return body.length > limit
                    ? Optional.empty()
                    : Optional.of(new BufferedRequest(request, body));
        } catch (BodyTooLarge past) {
            return Optional.empty();
        }
    }

    @Override
    public HttpServletRequest request() {
        return this;
    }

    @Override
    public void digestInto(MessageDigest digest) {
        digest.update(body);
    }

    @Override
    public void close() {
        // Nothing but memory is held.
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ReplayedBody(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
