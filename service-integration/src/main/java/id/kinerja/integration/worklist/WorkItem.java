package id.kinerja.integration.worklist;

import org.jspecify.annotations.Nullable;

/**
 * Something of which so many wait.
 *
 * @param kind absent for tasks
 * @param task the kind of the tasks; absent for what is none
 * @param count of those that were counted
 * @param more whether there may be more of them than were counted
 * @param link where they are seen one by one
 */
public record WorkItem(
        @Nullable WorkKind kind, @Nullable String task, int count, boolean more, String link) {

    static final String INBOX = "/api/integration/v1/inbox/me";

    public static WorkItem of(WorkKind kind, int count, boolean more) {
        return new WorkItem(kind, null, count, more, kind.link());
    }

    /**
     * @param most how many were counted at most
     */
    public static WorkItem tasks(String task, int count, int most) {
        return new WorkItem(null, task, Math.min(count, most), count > most, INBOX);
    }
}
