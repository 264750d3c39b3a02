package id.kinerja.integration.inbox;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tasks of the agency in scope; those of a service that is off are kept, and not shown. */
public interface Inbox {

    /** The latest due date of all, where a task without one stands. */
    LocalDate NO_DUE_DATE = LocalDate.of(9999, 12, 31);

    /**
     * Whose inbox it is.
     *
     * @param roles of his token; a role counts where a grant of that day says
     * @param behind whose tasks he does too, in their names
     */
    record Reader(
            PersonId person, Set<Role> roles, LocalDate day, List<TasksOfDelegates.Kind> behind) {

        public Reader {
            roles = Set.copyOf(roles);
            behind = List.copyOf(behind);
        }
    }

    /** Where a list was cut. */
    record Place(LocalDate due, UUID task) {}

    /**
     * What has become of tasks that were told.
     *
     * @param given opened, or given to somebody else
     * @param over done, or to be done no more
     */
    record Kept(List<ToldTask> given, List<ToldTask> over) {

        public Kept {
            given = List.copyOf(given);
            over = List.copyOf(over);
        }
    }

    /** Keeps what is newer than what was there. */
    Kept keep(List<ToldTask> tasks);

    /** Open tasks with whose they are, himself or an official, those due first at the top. */
    List<Held> open(Reader reader, @Nullable Place after, int limit);

    long countOpen(Reader reader);

    /** A task in somebody's hands. */
    record Held(PersonId person, Task task) {}

    /**
     * Open tasks that are due on one of these days, each for everybody who could do it.
     *
     * @param day on which somebody has a role
     */
    List<Held> due(Collection<LocalDate> days, LocalDate day);
}
