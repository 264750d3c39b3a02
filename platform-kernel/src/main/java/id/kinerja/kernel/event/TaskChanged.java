package id.kinerja.kernel.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person has to do: told by every service, shown in one inbox. Either {@code
 * assigneeId} or {@code role} (with an optional unit) says whose it is; {@code kind} is a code with
 * a text in the inbox; {@code link} is a path at the gateway.
 *
 * @param aboutId whom it is about, where it is about one person: he doesn't do it, in nobody's name
 */
public record TaskChanged(
        UUID agencyId,
        UUID taskId,
        String kind,
        @Nullable UUID assigneeId,
        @Nullable String role,
        @Nullable UUID unitId,
        @Nullable UUID aboutId,
        String link,
        @Nullable LocalDate due,
        String state,
        long epoch,
        long revision)
        implements StateEvent {

    @Override
    public UUID subject() {
        return assigneeId != null ? assigneeId : agencyId;
    }

    @Override
    public String entity() {
        return taskId.toString();
    }
}
