package id.kinerja.integration.daftarhadir.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.attendance.KeptPast;
import id.kinerja.integration.daftarhadir.DaftarHadir;
import id.kinerja.integration.daftarhadir.DaftarHadirBook;
import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters who was at a unit on a day; a line that can't stand gets a finding, and the others are
 * kept.
 */
@Service
public class EnterDaftarHadir {

    private final DaftarHadirOffice office;
    private final DaftarHadirBook book;
    private final DaftarHadirTasks tasks;
    private final BusinessClock clock;
    private final Units units;
    private final AuditTrail audit;

    EnterDaftarHadir(
            DaftarHadirOffice office,
            DaftarHadirBook book,
            DaftarHadirTasks tasks,
            Units units,
            BusinessClock clock,
            AuditTrail audit) {
        this.audit = audit;
        this.office = office;
        this.book = book;
        this.tasks = tasks;
        this.clock = clock;
        this.units = units;
    }

    /** What was entered, and which lines weren't. */
    public record Outcome(DaftarHadir entered, List<Finding> findings) {}

    @Transactional
    public Outcome enter(Actor actor, DaftarHadir daftarHadir) {
        office.requireKeeper(actor, daftarHadir.unit());
        requireADayThatHasCome(daftarHadir, clock.today(actor.agency()));
        Checked checked = check(actor, daftarHadir);
        List<Finding> findings = new ArrayList<>();
        List<DaftarHadir.Line> kept = new ArrayList<>();
        for (int row = 0; row < daftarHadir.lines().size(); row++) {
            DaftarHadir.Line line = daftarHadir.lines().get(row);
            Optional<DaftarHadir.Fault> fault = checked.fault(line);
            if (fault.isPresent()) {
                findings.add(Finding.ofRow(row + 1, fault.get().field(), fault.get().code()));
            } else {
                kept.add(line);
            }
        }
        if (kept.isEmpty()) {
            throw Refused.invalid("daftar-hadir-invalid", findings);
        }
        return keep(actor, daftarHadir.with(kept), findings);
    }

    private static void requireADayThatHasCome(DaftarHadir daftarHadir, LocalDate today) {
        if (daftarHadir.date().isAfter(today)) {
            throw Refused.invalid("daftar-hadir-invalid", Finding.of("date", "day-not-over"));
        }
        if (KeptPast.isOver(daftarHadir.date(), today)) {
            throw Refused.invalid(
                    "daftar-hadir-invalid",
                    Finding.of("date", "too-long-ago", KeptPast.since(today)));
        }
    }

    private Outcome keep(Actor actor, DaftarHadir entered, List<Finding> findings) {
        if (!book.add(entered)) {
            throw Refused.conflict("daftar-hadir-entered-already");
        }
        tasks.open(entered, clock.today(actor.agency()));
        audit.record(
                Act.of("DAFTAR_HADIR_ENTERED")
                        .on(entered.id().value())
                        .with("unit", entered.unit().value())
                        .with("date", entered.date())
                        .with("lines", entered.lines().size()));
        return new Outcome(entered, findings);
    }

    private Checked check(Actor actor, DaftarHadir daftarHadir) {
        Set<PersonId> people =
                daftarHadir.lines().stream().map(DaftarHadir.Line::person).collect(toSet());
        return new Checked(
                actor,
                daftarHadir,
                book.placed(people, daftarHadir.unit(), daftarHadir.date()),
                book.away(people, daftarHadir.date()),
                atTheSite(actor, daftarHadir.unit()),
                new HashSet<>());
    }

    private LocalDateTime atTheSite(Actor actor, UnitId unit) {
        ZonedDateTime now = clock.now(actor.agency());
        return units.find(unit)
                .map(Unit::zone)
                .map(now::withZoneSameInstant)
                .orElse(now)
                .toLocalDateTime();
    }

    private record Checked(
            Actor actor,
            DaftarHadir daftarHadir,
            Set<PersonId> placed,
            Set<PersonId> away,
            LocalDateTime now,
            Set<PersonId> seen) {

        Optional<DaftarHadir.Fault> fault(DaftarHadir.Line line) {
            PersonId person = line.person();
            if (!seen.add(person)) {
                return fault("person-twice");
            }
            if (actor.is(person)) {
                return fault("not-ones-own-record");
            }
            if (!placed.contains(person)) {
                return fault("not-in-the-unit-then");
            }
            return away.contains(person) ? fault("away-then") : line.fault(daftarHadir.date(), now);
        }

        private static Optional<DaftarHadir.Fault> fault(String code) {
            return Optional.of(new DaftarHadir.Fault("personId", code));
        }
    }
}
