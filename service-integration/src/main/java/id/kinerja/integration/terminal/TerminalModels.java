package id.kinerja.integration.terminal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is told of the models of terminals, of the agency in scope. */
public interface TerminalModels {

    Optional<TerminalModel> find(String name);

    /** By name, behind the one given. */
    List<TerminalModel> list(@Nullable String after, int limit);

    /** False where its revision isn't the one behind what is kept. */
    boolean keep(TerminalModel model);
}
