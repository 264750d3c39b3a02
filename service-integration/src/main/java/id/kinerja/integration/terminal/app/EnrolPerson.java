package id.kinerja.integration.terminal.app;

import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.personnel.app.PersonalRecords;
import id.kinerja.integration.terminal.Enrolment;
import id.kinerja.integration.terminal.Enrolments;
import id.kinerja.integration.terminal.Retaken;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whose a PIN of a terminal is; what waited because nobody knew is taken at once. */
@Service
public class EnrolPerson {

    private final TerminalOffices offices;
    private final PersonalRecords records;
    private final Register register;
    private final Enrolments enrolments;
    private final WaitingLines waitingLines;
    private final AuditTrail audit;

    EnrolPerson(
            TerminalOffices offices,
            PersonalRecords records,
            Register register,
            Enrolments enrolments,
            WaitingLines waitingLines,
            AuditTrail audit) {
        this.offices = offices;
        this.records = records;
        this.register = register;
        this.enrolments = enrolments;
        this.waitingLines = waitingLines;
        this.audit = audit;
    }

    /** What became of the lines that waited; those of a suspended terminal go on waiting. */
    @Transactional
    public Retaken enrol(Actor actor, String serialNumber, Enrolment enrolment) {
        Terminal terminal = offices.hold(actor, serialNumber);
        records.requireWrittenBy(actor, enrolment.person(), enrolment.during().from());
        if (!register.has(enrolment.person())) {
            throw Refused.notFound("person-unknown");
        }
        if (enrolments.enrol(serialNumber, List.of(enrolment)) == 0) {
            throw Refused.conflict("pin-taken");
        }
        Retaken retaken =
                terminal.isSuspended()
                        ? Retaken.NONE
                        : waitingLines.takeOf(actor.requirePerson(), terminal, enrolment.pin());
        audit.record(
                Act.of("PERSON_ENROLLED")
                        .about(enrolment.person())
                        .named(serialNumber)
                        .with("from", enrolment.during().from())
                        .with("settled", retaken.settled()));
        return retaken;
    }
}
