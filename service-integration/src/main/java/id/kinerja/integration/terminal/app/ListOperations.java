package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.TerminalOperation;
import id.kinerja.integration.terminal.TerminalOperations;
import id.kinerja.kernel.Actor;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a terminal has reported of itself, the latest first. */
@Service
public class ListOperations {

    private static final int AT_A_TIME = 10;

    private final TerminalOffices offices;
    private final TerminalOperations operations;

    ListOperations(TerminalOffices offices, TerminalOperations operations) {
        this.offices = offices;
        this.operations = operations;
    }

    @Transactional(readOnly = true)
    public List<TerminalOperation> list(
            Actor actor, String serialNumber, TerminalOperation.@Nullable Place after, int limit) {
        ZoneId zone = offices.read(actor, serialNumber).zone();
        List<TerminalOperation> found = new ArrayList<>();
        UUID until = after == null ? null : after.raw();
        List<TerminalOperation.Upload> uploads =
                operations.uploads(serialNumber, until, false, AT_A_TIME);
        while (!uploads.isEmpty() && found.size() < limit) {
            uploads.stream()
                    .flatMap(upload -> TerminalOperation.of(upload, zone).stream())
                    .filter(one -> one.isBehind(after))
                    .forEach(found::add);
            uploads = operations.uploads(serialNumber, uploads.getLast().raw(), true, AT_A_TIME);
        }
        return found.stream().limit(limit).toList();
    }
}
