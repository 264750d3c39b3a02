package id.kinerja.integration.terminal.app;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.Enrolment;
import id.kinerja.integration.terminal.Enrolments;
import id.kinerja.integration.terminal.KeptEnrolment;
import id.kinerja.integration.terminal.Quarantine;
import id.kinerja.integration.terminal.ReceivedLine;
import id.kinerja.integration.terminal.TakenPunches;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets the last day on which a PIN of a terminal is somebody's; behind it the PIN may be another
 * person's. What was taken for his punch behind that day waits until it is known whose it is.
 */
@Service
public class EndEnrolment {

    private static final String INVALID = "enrolment-invalid";
    private static final String LAST_DAY = "lastDay";

    private final TerminalOffices offices;
    private final Enrolments enrolments;
    private final TakenPunches takenPunches;
    private final Quarantine quarantine;
    private final QuarantineTasks tasks;
    private final StaleDays staleDays;
    private final AuditTrail audit;

    EndEnrolment(
            TerminalOffices offices,
            Enrolments enrolments,
            TakenPunches takenPunches,
            Quarantine quarantine,
            QuarantineTasks tasks,
            StaleDays staleDays,
            AuditTrail audit) {
        this.offices = offices;
        this.enrolments = enrolments;
        this.takenPunches = takenPunches;
        this.quarantine = quarantine;
        this.tasks = tasks;
        this.staleDays = staleDays;
        this.audit = audit;
    }

    /**
     * @param lastDay may be past: then his days behind it are resolved again
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public KeptEnrolment end(
            Actor actor, String serialNumber, UUID id, LocalDate lastDay, long seen) {
        Terminal terminal = offices.hold(actor, serialNumber);
        KeptEnrolment before =
                enrolments
                        .find(serialNumber, id)
                        .orElseThrow(() -> Refused.notFound("enrolment-unknown"));
        if (actor.is(before.enrolment().person())) {
            throw Refused.forbidden("not-ones-own-record");
        }
        if (before.revision() != seen) {
            throw Refused.stale();
        }
        DaysOfTheRepublic.require(INVALID, new DaysOfTheRepublic.Written(LAST_DAY, lastDay));
        if (lastDay.isBefore(before.enrolment().during().from())) {
            throw Refused.invalid(INVALID, Refused.Finding.of(LAST_DAY, "ends-before-it-starts"));
        }
        if (before.endsBy(lastDay)) {
            throw Refused.conflict("enrolment-ended-already");
        }
        KeptEnrolment ended = before.endingOn(lastDay);
        enrolments.end(ended);
        DateRange behind = DateRange.of(lastDay.plusDays(1), before.enrolment().during().to());
        int withdrawn = withdraw(terminal, before.enrolment(), behind);
        audit.record(
                Act.of("ENROLMENT_ENDED")
                        .about(before.enrolment().person())
                        .on(id)
                        .named(serialNumber)
                        .with(LAST_DAY, lastDay)
                        .with("withdrawn", withdrawn));
        return ended;
    }

    private int withdraw(Terminal terminal, Enrolment enrolment, DateRange days) {
        List<ReceivedLine> lines =
                takenPunches.withdraw(
                        terminal, enrolment, days, AttlogSorting.Reason.ENROLMENT_ENDED);
        if (!lines.isEmpty()) {
            quarantine.putBack(
                    terminal,
                    lines.stream()
                            .map(
                                    line ->
                                            new AttlogSorting.Aside(
                                                    line, AttlogSorting.Reason.ENROLMENT_ENDED))
                            .toList());
            staleDays.add(
                    lines.stream()
                            .flatMap(line -> line.asRead().stream())
                            .map(line -> line.deviceTime().toLocalDate())
                            .distinct()
                            .map(date -> new StaleDays.Day(enrolment.person(), date))
                            .toList());
            tasks.follow(terminal);
        }
        return lines.size();
    }
}
