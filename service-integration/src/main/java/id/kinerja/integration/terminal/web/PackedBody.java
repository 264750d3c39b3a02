package id.kinerja.integration.terminal.web;

import id.kinerja.platform.problem.ProblemWriter;
import id.kinerja.platform.web.ReplayedBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Unpacks a body that came packed, as it is read: nothing before its sender is known, and no more
 * than any body may have, however much was packed into it.
 */
final class PackedBody extends OncePerRequestFilter {

    private final ProblemWriter problems;

    PackedBody(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            chain.doFilter(request, response);
        } else if (encoding.equalsIgnoreCase("gzip")) {
            unpacked(request, response, chain);
        } else {
            problems.write(
                    request, response, "encoding-unknown", HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private void unpacked(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(new Unpacked(request), response);
        } catch (ZipException | EOFException notPacked) {
            problems.write(request, response, "body-not-understood", HttpStatus.BAD_REQUEST);
        }
    }

    private static final class Unpacked extends HttpServletRequestWrapper {

        private Unpacked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new ReplayedBody(new GZIPInputStream(super.getInputStream()));
        }

        @Override
        public int getContentLength() {
            return -1;
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isOfThePacking(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isOfThePacking(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        private static boolean isOfThePacking(String name) {
            return HttpHeaders.CONTENT_ENCODING.equalsIgnoreCase(name)
                    || HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name);
        }
    }
}
