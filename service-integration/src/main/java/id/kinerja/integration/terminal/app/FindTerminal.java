package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.platform.audit.NotAudited;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose terminal knocks; one that nobody has registered is remembered. What doesn't push by itself
 * has no business at that door, and is not told from what nobody has registered.
 */
@Service
public class FindTerminal {

    private final Terminals terminals;

    FindTerminal(Terminals terminals) {
        this.terminals = terminals;
    }

    @NotAudited(reason = "It remembers who knocked, in a table of its own")
    @Transactional
    public Optional<Terminal> find(String serialNumber) {
        Optional<Terminal> terminal = terminals.bySerialNumber(serialNumber);
        if (terminal.isEmpty()) {
            terminals.knocked(serialNumber);
        }
        return terminal.filter(Terminal::pushes);
    }
}
