package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.TerminalOperation;
import id.kinerja.integration.terminal.TerminalOperations;
import id.kinerja.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a terminal has reported of itself, the latest first. */
@Service
public class ListOperations {

    private final TerminalOffices offices;
    private final TerminalOperations operations;

    ListOperations(TerminalOffices offices, TerminalOperations operations) {
        this.offices = offices;
        this.operations = operations;
    }

    @Transactional(readOnly = true)
    public List<TerminalOperation> list(
            Actor actor, String serialNumber, TerminalOperation.@Nullable Place after, int limit) {
        Terminal terminal = offices.read(actor, serialNumber);
        return operations.list(serialNumber, after, limit).stream()
                .map(told -> TerminalOperation.of(told, terminal))
                .toList();
    }
}
