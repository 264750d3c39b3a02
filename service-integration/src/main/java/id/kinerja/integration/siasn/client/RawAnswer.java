package id.kinerja.integration.siasn.client;

import feign.Response;
import id.kinerja.integration.siasn.SiasnFault;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came over the wire.
 *
 * @param json absent where the body is none
 */
record RawAnswer(int status, @Nullable JsonNode json) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** More than the longest history that anybody has; whatever is longer is none. */
    private static final int MOST_BYTES = 4 << 20;

    /** Reads it whole and lets the connection go. */
    static RawAnswer of(Response response) {
        try (response;
                InputStream body =
                        response.body() == null
                                ? InputStream.nullInputStream()
                                : response.body().asInputStream()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            return new RawAnswer(response.status(), bytes.length > MOST_BYTES ? null : json(bytes));
        } catch (IOException broken) {
            throw new SiasnFailure(SiasnFault.UNAVAILABLE);
        }
    }

    private static @Nullable JsonNode json(byte[] bytes) {
        try {
            JsonNode read = JSON.readTree(bytes);
            return read.isObject() ? read : null;
        } catch (JacksonException noJson) {
            return null;
        }
    }

    boolean isUnauthorized() {
        return status == HttpStatus.UNAUTHORIZED.value();
    }

    /** It can't answer now, and may in a while. */
    boolean isUnavailable() {
        return status >= HttpStatus.INTERNAL_SERVER_ERROR.value()
                || status == HttpStatus.TOO_MANY_REQUESTS.value()
                || status == HttpStatus.REQUEST_TIMEOUT.value();
    }

    boolean isForbidden() {
        return status == HttpStatus.FORBIDDEN.value();
    }

    boolean isFine() {
        return status / 100 == 2;
    }

    boolean isNotFound() {
        return status == HttpStatus.NOT_FOUND.value();
    }
}
