package id.kinerja.gateway;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A request on its way through: its body is counted while it passes and never read for parameters,
 * whatever its content type says. Terminals call a list of punches a form.
 */
final class PassingRequest extends HttpServletRequestWrapper {

    private final DataSize limit;

    PassingRequest(HttpServletRequest request, DataSize limit) {
        super(request);
        this.limit = limit;
    }

    /** The body went over the limit. */
    static final class TooLarge extends IOException {

        private final long megabytes;

        private TooLarge(DataSize limit) {
            super("The body is over the limit");
            this.megabytes = limit.toMegabytes();
        }

        long megabytes() {
            return megabytes;
        }

        /** Where this is the reason of a fault, however deep. */
        static Optional<TooLarge> causeOf(Throwable fault) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof TooLarge past) {
                    return Optional.of(past);
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> ofTheQuery = new LinkedHashMap<>();
        UriComponentsBuilder.newInstance()
                .query(getQueryString())
                .build()
                .getQueryParams()
                .forEach((name, values) -> ofTheQuery.put(decoded(name), decoded(values)));
        return ofTheQuery;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private static String[] decoded(List<? extends @Nullable String> values) {
        return values.stream().map(PassingRequest::decoded).toArray(String[]::new);
    }

    private static String decoded(@Nullable String text) {
        try {
            return text == null ? "" : URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Counted(super.getInputStream(), limit);
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final DataSize limit;
        private long left;

        private Counted(ServletInputStream body, DataSize limit) {
            this.body = body;
            this.limit = limit;
            this.left = limit.toBytes();
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = body.read(target, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new TooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
