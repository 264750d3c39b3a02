package id.kinerja.integration.terminal.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Register;
import id.kinerja.integration.terminal.Enrolment;
import id.kinerja.integration.terminal.Enrolments;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers a terminal with those who are enrolled on it. */
@Service
public class RegisterTerminal {

    private final Offices offices;
    private final TerminalOffices terminalOffices;
    private final BusinessClock clock;
    private final Terminals terminals;
    private final Enrolments kept;
    private final Register register;
    private final AuditTrail audit;

    RegisterTerminal(
            Offices offices,
            TerminalOffices terminalOffices,
            BusinessClock clock,
            Terminals terminals,
            Enrolments kept,
            Register register,
            AuditTrail audit) {
        this.terminalOffices = terminalOffices;
        this.audit = audit;
        this.offices = offices;
        this.clock = clock;
        this.terminals = terminals;
        this.kept = kept;
        this.register = register;
    }

    @Transactional
    public void register(Actor actor, Terminal terminal, List<Enrolment> enrolments) {
        offices.requireAgency(
                Office.of(actor, Role.ADMIN_KEPEGAWAIAN, clock.today(actor.agency())));
        terminalOffices.requirePlace(actor, terminal.place());
        requireDay(terminal.inUseSince());
        requireKnown(enrolments);
        if (!terminals.register(terminal)) {
            throw Refused.conflict("terminal-taken");
        }
        if (kept.enrol(terminal.serialNumber(), enrolments) < enrolments.size()) {
            throw Refused.conflict("pin-taken");
        }
        audit.record(
                Act.of("TERMINAL_REGISTERED")
                        .named(terminal.serialNumber())
                        .with("enrolments", enrolments.size()));
    }

    private static void requireDay(LocalDate inUseSince) {
        DaysOfTheRepublic.require("terminal-source-invalid", new Written("inUseSince", inUseSince));
    }

    private void requireKnown(List<Enrolment> enrolments) {
        Set<PersonId> known =
                register.known(enrolments.stream().map(Enrolment::person).collect(toSet()));
        List<Refused.Finding> findings =
                IntStream.range(0, enrolments.size())
                        .filter(at -> !known.contains(enrolments.get(at).person()))
                        .mapToObj(at -> Refused.Finding.ofRow(at + 1, "personId", "person-unknown"))
                        .toList();
        if (!findings.isEmpty()) {
            throw Refused.invalid("enrolment-invalid", findings);
        }
    }
}
