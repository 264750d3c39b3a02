package id.kinerja.platform.task;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done, by a person or by whoever holds a role.
 *
 * @param kind a code that has a label in the inbox
 * @param reference what it is about; the same kind for the same is one task
 * @param unit for which the role must hold; absent for the whole agency
 * @param about whom it is about, who doesn't do it himself, in nobody's name
 * @param link a path at the gateway
 */
public record Task(
        String kind,
        UUID reference,
        @Nullable PersonId assignee,
        @Nullable Role role,
        @Nullable UnitId unit,
        @Nullable PersonId about,
        String link,
        @Nullable LocalDate due) {

    public static Task of(PersonId assignee, String kind, UUID reference, String link) {
        return new Task(kind, reference, assignee, null, null, null, link, null);
    }

    public static Task of(Role role, String kind, UUID reference, String link) {
        return new Task(kind, reference, null, role, null, null, link, null);
    }

    public Task dueOn(LocalDate day) {
        return new Task(kind, reference, assignee, role, unit, about, link, day);
    }

    /** For those who hold the role in the unit or above it. */
    public Task in(UnitId there) {
        return new Task(kind, reference, assignee, role, there, about, link, due);
    }

    /** It is about this one. */
    public Task about(PersonId person) {
        return new Task(kind, reference, assignee, role, unit, person, link, due);
    }
}
