package id.kinerja.integration.treasury.app;

import static java.util.Objects.requireNonNull;

import id.kinerja.integration.attendance.EarnedMeals;
import id.kinerja.integration.overtime.OvertimeHours;
import id.kinerja.integration.period.AttendancePeriods;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.treasury.TreasuryDay;
import id.kinerja.integration.treasury.TreasuryFile;
import id.kinerja.integration.treasury.TreasuryFileFormat;
import id.kinerja.integration.treasury.TreasuryFileKind;
import id.kinerja.integration.treasury.TreasuryGrid;
import id.kinerja.integration.treasury.TreasuryPeople;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Sha256;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.table.PlainWorkbook;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The treasury's files of a satker and a month that is closed in all its units; each download is
 * written down with the hash of its bytes.
 */
@Service
public class WriteTreasuryFile {

    /** How many faults are named at once. */
    private static final int MOST_FINDINGS = 200;

    private final TreasuryPeople people;
    private final EarnedMeals meals;
    private final OvertimeHours overtime;
    private final AttendancePeriods periods;
    private final Offices offices;
    private final BusinessClock clock;
    private final AuditTrail audit;

    WriteTreasuryFile(
            TreasuryPeople people,
            EarnedMeals meals,
            OvertimeHours overtime,
            AttendancePeriods periods,
            Offices offices,
            BusinessClock clock,
            AuditTrail audit) {
        this.people = people;
        this.meals = meals;
        this.overtime = overtime;
        this.periods = periods;
        this.offices = offices;
        this.clock = clock;
        this.audit = audit;
    }

    /** For whoever's office reaches all units of the satker. */
    @Transactional
    public byte[] write(
            Actor actor,
            TreasuryFileKind kind,
            TreasuryFileFormat format,
            String kodeSatker,
            YearMonth month) {
        Set<UnitId> units = reached(actor, kodeSatker);
        requireClosed(units, month);
        TreasuryFile file = new TreasuryFile(days(actor, kind, units, month));
        List<Finding> findings = file.findings();
        if (!findings.isEmpty()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "treasury-file-incomplete",
                    List.of(),
                    findings.stream().limit(MOST_FINDINGS).toList());
        }
        byte[] bytes =
                switch (format) {
                    case TXT -> file.bytes();
                    case XLSX -> PlainWorkbook.of(new TreasuryGrid(file.days(), month).sheets());
                };
        audit.record(
                Act.looked("TREASURY_FILE_DOWNLOADED")
                        .with("kind", kind)
                        .with("format", format)
                        .with("kodeSatker", Long.parseLong(kodeSatker))
                        .with("month", month)
                        .withHash("hash", Sha256.hex(bytes)));
        return bytes;
    }

    private Set<UnitId> reached(Actor actor, String kodeSatker) {
        Set<UnitId> reached =
                offices.reach(
                                Office.heldBy(
                                        actor,
                                        clock.today(actor.agency()),
                                        Role.ADMIN_KEPEGAWAIAN,
                                        Role.PENGELOLA_TUKIN,
                                        Role.AUDITOR))
                        .units();
        Set<UnitId> units = people.unitsOf(kodeSatker);
        if (units.isEmpty() || !reached.containsAll(units)) {
            throw Refused.notFound("kode-satker-unknown");
        }
        return units;
    }

    private void requireClosed(Set<UnitId> units, YearMonth month) {
        Set<UnitId> open = new HashSet<>(periods.openUnits(month));
        open.retainAll(units);
        if (!open.isEmpty()) {
            throw Refused.conflict("treasury-month-open", month, open.size());
        }
    }

    /** Of several orders of a day the hours are one line. */
    private List<TreasuryDay> days(
            Actor actor, TreasuryFileKind kind, Set<UnitId> units, YearMonth month) {
        Map<EarnedMeals.Day, Integer> days = new HashMap<>();
        switch (kind) {
            case UANG_MAKAN -> meals.of(units, month).forEach(day -> days.put(day, 0));
            case UANG_LEMBUR -> {
                if (overtime.arePending(
                        units, month, clock.now(actor.agency()).toLocalDateTime())) {
                    throw Refused.conflict("treasury-overtime-pending");
                }
                overtime.of(units, month)
                        .forEach(
                                one ->
                                        days.merge(
                                                new EarnedMeals.Day(one.person(), one.date()),
                                                one.hours(),
                                                Integer::sum));
            }
        }
        Map<PersonId, Optional<String>> numbers =
                people.numbers(days.keySet().stream().map(EarnedMeals.Day::person).toList());
        return days.entrySet().stream()
                .filter(one -> numbers.containsKey(one.getKey().person()))
                .map(
                        one ->
                                new TreasuryDay(
                                        one.getKey().person(),
                                        requireNonNull(numbers.get(one.getKey().person()))
                                                .orElse(null),
                                        one.getKey().date(),
                                        kind == TreasuryFileKind.UANG_MAKAN
                                                ? null
                                                : one.getValue()))
                .toList();
    }
}
