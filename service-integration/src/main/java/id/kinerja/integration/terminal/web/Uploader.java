package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.UploadSource;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Where a request comes from. */
final class Uploader {

    private Uploader() {}

    /** The address is the one that the gateway says, and believed of nobody else. */
    static UploadSource of(HttpServletRequest request) {
        return new UploadSource(
                request.getRemoteAddr(),
                request.getQueryString(),
                request.getHeader(HttpHeaders.USER_AGENT));
    }
}
