package id.kinerja.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that is held back until its effect is committed. */
final class BufferedResponse extends ContentCachingResponseWrapper {

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether the request was taken, so that its effect stays. */
    boolean isTaken() {
        return getStatus() < HttpStatus.BAD_REQUEST.value();
    }
}
