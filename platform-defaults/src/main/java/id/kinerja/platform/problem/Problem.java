package id.kinerja.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a caller is told when something is refused or fails (RFC 9457).
 *
 * @param type stable, the same for one code for ever
 * @param code stable, to be handled by programs
 * @param detail what happened and what to do next, in the caller's language
 * @param errors single findings, where there are any
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<Finding> errors,
        @Nullable String traceId) {

    static final String RETRY_AFTER_SECONDS = "5";

    /**
     * One thing wrong with what was sent; {@code row} counts from 1 and is absent where there are
     * none.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Finding(String field, @Nullable Integer row, String code, String detail) {}

    /** Whether the same request may succeed in a few seconds. */
    boolean isTemporary() {
        return status == HttpStatus.SERVICE_UNAVAILABLE.value();
    }
}
