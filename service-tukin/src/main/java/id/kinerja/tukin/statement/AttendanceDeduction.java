package id.kinerja.tukin.statement;

import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.AttendanceCuts;
import id.kinerja.tukin.policy.Band;
import id.kinerja.tukin.policy.CutBase;
import id.kinerja.tukin.policy.Policy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;

/**
 * What the days of a month take from the attendance component: per occurrence, together at most the
 * cap of the policy. A day that a leave decree covers is judged as leave alone, whatever the
 * punches say.
 */
final class AttendanceDeduction {

    private final Policy policy;
    private final AttendanceCuts cuts;
    private final CutLine line;

    private AttendanceDeduction(Policy policy, Rupiah component) {
        this.policy = policy;
        this.cuts = policy.attendance();
        this.line = new CutLine("POTONGAN_KEHADIRAN", component, policy.cap());
    }

    /** One line for all cuts, with a part for each. */
    static Line of(Policy policy, PersonMonth facts, Rupiah component) {
        AttendanceDeduction deduction = new AttendanceDeduction(policy, component);
        Set<LocalDate> covered = facts.leaveDays().stream().map(LeaveDay::date).collect(toSet());
        facts.days().stream()
                .filter(day -> !covered.contains(day.date()))
                .sorted(Comparator.comparing(PersonMonth.Day::date))
                .forEach(deduction::look);
        facts.leaveDays().stream()
                .sorted(Comparator.comparing(LeaveDay::date))
                .forEach(deduction::look);
        return deduction.line.line(component, policy.attendance().basis());
    }

    private void look(PersonMonth.Day day) {
        if (day.absent()) {
            add("ALPHA", day, cuts.absentPerDay());
            return;
        }
        cuts.late().of(day.lateMinutes()).ifPresent(band -> add(band, day));
        cuts.early().of(day.earlyMinutes()).ifPresent(band -> add(band, day));
        if (day.missingIn()) {
            add("TIDAK_PRESENSI_MASUK", day, cuts.missingIn());
        }
        if (day.missingOut()) {
            add("TIDAK_PRESENSI_PULANG", day, cuts.missingOut());
        }
    }

    private void look(LeaveDay day) {
        policy.leave()
                .of(day.type(), day.cause(), day.number())
                .filter(cut -> cut.base() == CutBase.ATTENDANCE)
                .ifPresent(
                        cut ->
                                line.add(
                                        "CUTI_" + day.type(),
                                        day.date(),
                                        cut.perDay(),
                                        cut.basis()));
    }

    private void add(Band band, PersonMonth.Day day) {
        add(band.code(), day, band.cut());
    }

    private void add(String code, PersonMonth.Day day, Percentage wanted) {
        line.add(code, day.date(), wanted, cuts.basis());
    }
}
