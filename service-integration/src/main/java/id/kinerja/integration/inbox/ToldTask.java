package id.kinerja.integration.inbox;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A task as a service told it.
 *
 * @param owner whose it is
 * @param open false once it is done, or needs doing no more
 */
public record ToldTask(Task task, Owner owner, boolean open, long epoch, long revision) {

    /**
     * Either one person, or whoever holds the role for the unit.
     *
     * @param about whom it is about, who doesn't do it himself, in nobody's name
     */
    public record Owner(
            @Nullable PersonId assignee,
            @Nullable String role,
            @Nullable UnitId unit,
            @Nullable PersonId about) {}
}
