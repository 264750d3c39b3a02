package id.kinerja.integration.terminal.app;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.attendance.UnservedPunches;
import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.Enrolment;
import id.kinerja.integration.terminal.Quarantine;
import id.kinerja.integration.terminal.TakenPunches;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Has the punches wait that were taken of somebody who turned out later not to serve on their day;
 * part of resolving it.
 */
@Component
class SetUnservedPunchesAside implements UnservedPunches {

    private static final AttlogSorting.Reason REASON = AttlogSorting.Reason.PERSON_INACTIVE_ON_DATE;

    private final TakenPunches takenPunches;
    private final Terminals terminals;
    private final Quarantine quarantine;
    private final QuarantineTasks tasks;

    SetUnservedPunchesAside(
            TakenPunches takenPunches,
            Terminals terminals,
            Quarantine quarantine,
            QuarantineTasks tasks) {
        this.takenPunches = takenPunches;
        this.terminals = terminals;
        this.quarantine = quarantine;
        this.tasks = tasks;
    }

    @Override
    public void setAside(List<StaleDays.Day> days) {
        takenPunches
                .unserved(days)
                .forEach(
                        one ->
                                terminals
                                        .find(one.serialNumber())
                                        .ifPresent(terminal -> setAside(terminal, one)));
    }

    private void setAside(Terminal terminal, TakenPunches.Unserved unserved) {
        StaleDays.Day day = unserved.day();
        LocalDate date = day.date();
        DateRange during = DateRange.of(date, date);
        quarantine.putBack(
                terminal,
                takenPunches
                        .withdraw(
                                terminal,
                                new Enrolment(unserved.pin(), day.person(), during),
                                during,
                                REASON)
                        .stream()
                        .map(line -> new AttlogSorting.Aside(line, REASON, day.person(), date))
                        .toList());
        tasks.follow(terminal);
    }
}
