package id.kinerja.platform.web;

import id.kinerja.platform.problem.BodyTooLarge;
import id.kinerja.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body over the limit, also of whoever comes past the gateway: at once where its length
 * is told, else as soon as it is passed.
 */
final class BodyLimit extends OncePerRequestFilter {

    /** In bytes. */
    static final int MAX_BODY = 10 << 20;

    /** Where files are taken in, in every service; see {@link TakesFile}. */
    private static final String FILES_IN = "/v1/imports";

    private final ProblemWriter problems;
    private final long maxFile;

    /**
     * @param maxFile of a body that is a file
     */
    BodyLimit(ProblemWriter problems, DataSize maxFile) {
        this.maxFile = maxFile.toBytes();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = request.getRequestURI().endsWith(FILES_IN) ? maxFile : MAX_BODY;
        if (request.getContentLengthLong() > limit) {
            problems.write(
                    request,
                    response,
                    "http-413",
                    HttpStatus.CONTENT_TOO_LARGE,
                    BodyTooLarge.limit(limit));
            return;
        }
        chain.doFilter(new Counted(request, limit), response);
    }

    private static final class Counted extends HttpServletRequestWrapper {

        private final long limit;

        private Counted(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedBody(super.getInputStream(), limit);
        }
    }

    private static final class CountedBody extends ServletInputStream {

        private final ServletInputStream body;
        private final long limit;
        private long left;

        private CountedBody(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
            this.left = limit;
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
                throw new BodyTooLarge(limit);
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
