package id.kinerja.integration.terminal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What terminals report of themselves, as it is kept. */
public interface TerminalOperations {

    /**
     * Uploads of a terminal, the latest first.
     *
     * @param until the first of them; from the latest where absent
     * @param behind whether that one itself is left out
     */
    List<TerminalOperation.Upload> uploads(
            String serialNumber, @Nullable UUID until, boolean behind, int limit);
}
