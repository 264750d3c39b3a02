package id.kinerja.integration.inbox.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is shown, with the text of its kind.
 *
 * @param inNameOf whose it is, where one does it in an official's name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskView(
        UUID id,
        String service,
        String kind,
        String label,
        String link,
        @Nullable LocalDate due,
        @Nullable UUID inNameOf) {}
