package id.kinerja.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears what a batch of news has changed in the copy, in the transaction that keeps it: what it
 * writes stands or falls with the change. What came again, came too late, or says what was known is
 * no change.
 */
public interface DirectoryObserver {

    void peopleChanged(List<Changed<Person>> changes);

    void assignmentsChanged(List<Changed<Assignment>> changes);

    /**
     * What the copy held and what it holds now.
     *
     * @param before absent where it was not known
     */
    record Changed<T>(@Nullable T before, T after) {}
}
