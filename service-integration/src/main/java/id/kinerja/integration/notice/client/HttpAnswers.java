package id.kinerja.integration.notice.client;

import id.kinerja.integration.notice.WayOut.Answer;
import org.springframework.http.HttpStatus;

/** What a status says of a message. */
final class HttpAnswers {

    private HttpAnswers() {}

    /**
     * Whom it doesn't let in may be let in again once the agency has mended its secret; only what
     * is said of the message itself is for good.
     */
    static Answer of(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        if (known == null) {
            return Answer.UNREACHABLE;
        }
        if (known.is2xxSuccessful()) {
            return Answer.TAKEN;
        }
        return switch (known) {
            case BAD_REQUEST, UNPROCESSABLE_CONTENT, CONTENT_TOO_LARGE -> Answer.REFUSED;
            default -> Answer.UNREACHABLE;
        };
    }

    /** A push service says so of a browser that wants nothing more (RFC 8030, 7.3). */
    static Answer ofPush(int status) {
        return status == HttpStatus.NOT_FOUND.value() || status == HttpStatus.GONE.value()
                ? Answer.GONE
                : of(status);
    }
}
