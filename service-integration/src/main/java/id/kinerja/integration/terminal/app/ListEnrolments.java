package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.Enrolments;
import id.kinerja.integration.terminal.KeptEnrolment;
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
    private final Enrolments enrolments;

    ListEnrolments(TerminalOffices offices, Enrolments enrolments) {
        this.offices = offices;
        this.enrolments = enrolments;
    }

    @Transactional(readOnly = true)
    public List<KeptEnrolment> list(
            Actor actor, String serialNumber, @Nullable UUID after, int limit) {
        offices.read(actor, serialNumber);
        return enrolments.list(serialNumber, after, limit);
    }

    @Transactional(readOnly = true)
    public KeptEnrolment read(Actor actor, String serialNumber, UUID id) {
        offices.read(actor, serialNumber);
        return enrolments
                .find(serialNumber, id)
                .orElseThrow(() -> Refused.notFound("enrolment-unknown"));
    }
}
