package id.kinerja.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** An answer as it was given, to be given again to the same request. */
record StoredAnswer(int status, Map<String, String> headers, byte[] body) {

    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

    /**
     * Lists are read by GET; what answers a POST is small, the link of a job, or at most what
     * became of each of the 10,000 items of a batch.
     */
    private static final int MOST_BYTES = 8 << 20;

    static StoredAnswer of(BufferedResponse response) {
        if (response.getContentSize() > MOST_BYTES) {
            throw new IllegalStateException(
                    "The answer to a POST is over " + MOST_BYTES + " bytes");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value =
                    name.equals(HttpHeaders.CONTENT_TYPE)
                            ? response.getContentType()
                            : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new StoredAnswer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(body);
    }
}
