package id.kinerja.integration.inbox;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a service asks to be done.
 *
 * @param service that told it and will close it
 * @param kind a code with a text
 * @param link a path at the gateway where it is done
 */
public record Task(UUID id, String service, String kind, String link, @Nullable LocalDate due) {}
