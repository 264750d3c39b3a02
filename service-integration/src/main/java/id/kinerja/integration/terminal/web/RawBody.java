package id.kinerja.integration.terminal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has the body of a terminal read as it came, whatever type it is said to have: many say that it is
 * a form, and then the container would take their lines for parameters and leave nothing of them.
 */
final class RawBody extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Whoever has asked for the stream gets parameters from the query alone.
        request.getInputStream();
        chain.doFilter(new OfBytes(request), response);
    }

    private static final class OfBytes extends HttpServletRequestWrapper {

        private static final String TYPE = MediaType.APPLICATION_OCTET_STREAM_VALUE;

        private OfBytes(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContentType() {
            return TYPE;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isType(name) ? TYPE : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isType(name) ? Collections.enumeration(List.of(TYPE)) : super.getHeaders(name);
        }

        private static boolean isType(String name) {
            return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name);
        }
    }
}
