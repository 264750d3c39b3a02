package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.KeptEnrolment;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose the PINs of a terminal are and were, for HR and auditors. */
@Service
public class ListEnrolments {

    private final TerminalOffices offices;
    private final Terminals terminals;

    ListEnrolments(TerminalOffices offices, Terminals terminals) {
        this.offices = offices;
        this.terminals = terminals;
    }

    @Transactional(readOnly = true)
    public List<KeptEnrolment> list(
            Actor actor, String serialNumber, @Nullable UUID after, int limit) {
        offices.read(actor, serialNumber);
        return terminals.enrolments(serialNumber, after, limit);
    }

    @Transactional(readOnly = true)
    public KeptEnrolment read(Actor actor, String serialNumber, UUID id) {
        offices.read(actor, serialNumber);
        return terminals
                .enrolment(serialNumber, id)
                .orElseThrow(() -> Refused.notFound("enrolment-unknown"));
    }
}
