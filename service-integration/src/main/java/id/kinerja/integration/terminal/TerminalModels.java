package id.kinerja.integration.terminal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is told of the models of terminals, of the agency in scope. */
public interface TerminalModels {

    Optional<TerminalModel> find(String name);

    /** By name, behind the one given. */
    List<TerminalModel> list(@Nullable String after, int limit);

    /**
     * As it is kept then, empty where its revision isn't the one behind what is kept. One of which
     * something was told before, and is no more, goes on from the revision that it had.
     */
    Optional<TerminalModel> keep(TerminalModel model);

    /** Nothing is told of it any more; false where this isn't its revision. */
    boolean forget(String name, long revision);
}
