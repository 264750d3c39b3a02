package id.kinerja.integration.terminal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What terminals report of themselves, each operation once, however often a terminal tells it. */
public interface TerminalOperations {

    /**
     * What the terminal has told before stays as it was told first.
     *
     * @param elsewhere whether it came from none of its networks, where somebody may say beforehand
     *     what the terminal will say
     */
    void keep(String serialNumber, UUID raw, List<TerminalOperation.Line> lines, boolean elsewhere);

    /** What a terminal has told, the latest first, behind the place given. */
    List<TerminalOperation.Told> list(
            String serialNumber, TerminalOperation.@Nullable Place after, int limit);
}
