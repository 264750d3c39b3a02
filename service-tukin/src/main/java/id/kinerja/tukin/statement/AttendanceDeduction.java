package id.kinerja.tukin.statement;

import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.AbsenceInARow;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.AttendanceCuts;
import id.kinerja.tukin.policy.Band;
import id.kinerja.tukin.policy.Bands;
import id.kinerja.tukin.policy.Counted;
import id.kinerja.tukin.policy.Counting;
import id.kinerja.tukin.policy.CutBase;
import id.kinerja.tukin.policy.FactStart;
import id.kinerja.tukin.policy.PerMinute;
import id.kinerja.tukin.policy.Policy;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the days of a month take of what attendance is paid by: together at most the cap of the
 * policy. A day that a leave decree covers is judged as leave alone, whatever the punches say.
 */
final class AttendanceDeduction {

    private final Policy policy;
    private final AttendanceCuts cuts;
    private final CutLine line;
    private final Rupiah base;
    private final List<PersonMonth.Day> days;

    private AttendanceDeduction(Policy policy, PersonMonth facts, Rupiah base) {
        this.policy = policy;
        this.cuts = policy.attendance();
        this.base = base;
        this.line = new CutLine("POTONGAN_KEHADIRAN", CutsTogether.none(policy));
        Set<LocalDate> covered = facts.leaveDays().stream().map(LeaveDay::date).collect(toSet());
        this.days =
                facts.days().stream()
                        .filter(day -> !covered.contains(day.date()))
                        .sorted(Comparator.comparing(PersonMonth.Day::date))
                        .toList();
    }

    /**
     * One line for all cuts, with a part for each.
     *
     * @param base what the percentages are taken of
     * @param most what is there to be taken
     */
    static Line of(Policy policy, PersonMonth facts, Rupiah base, Rupiah most) {
        AttendanceDeduction deduction = new AttendanceDeduction(policy, facts, base);
        deduction.days.forEach(deduction::look);
        deduction.lookForAbsenceInARow(facts);
        if (policy.attendance().counting() == Counting.CUMULATIVE) {
            deduction.lookAtAllMinutes();
        }
        deduction.lookForDaysOfMinutes();
        deduction.lookAtNumbers(facts);
        LeaveCharges.add(policy, facts, CutBase.ATTENDANCE, base, deduction.line);
        return deduction.line.line(most, policy.attendance().basis(), policy.rounding());
    }

    private void look(PersonMonth.Day day) {
        if (day.byIzin()) {
            add("IZIN", day.date(), cuts.excusedPerDay(), cuts.basis());
            return;
        }
        if (day.absent()) {
            add("ALPHA", day, cuts.absentPerDay());
            return;
        }
        if (cuts.counting() == Counting.PER_OCCURRENCE) {
            cuts.late().of(day.lateMinutes()).ifPresent(band -> add(band, day));
            cuts.early().of(day.earlyMinutes()).ifPresent(band -> add(band, day));
            addPerMinute(day.date(), day.lateMinutes(), day.earlyMinutes());
        }
        if (day.missingIn()) {
            add("TIDAK_PRESENSI_MASUK", day, cuts.missingIn());
        }
        if (day.missingOut()) {
            add("TIDAK_PRESENSI_PULANG", day, cuts.missingOut());
        }
        Percentage ceremonies = cuts.missedCeremony().times(day.ceremonies());
        if (ceremonies.compareTo(Percentage.ZERO) > 0) {
            add("TIDAK_IKUT_UPACARA", day, ceremonies);
        }
    }

    /** What is wanting to the cost of the whole row. */
    private void lookForAbsenceInARow(PersonMonth facts) {
        AbsenceInARow rule = cuts.inARow();
        if (rule == null) {
            return;
        }
        Set<LocalDate> inARow = AbsencesInARow.of(facts, rule);
        Percentage rest = rule.cut().minus(cuts.absentPerDay().times(inARow.size()));
        if (!inARow.isEmpty() && rest.compareTo(Percentage.ZERO) > 0) {
            add("ALPHA_BERTURUT_TURUT", Collections.min(inARow), rest, rule.basis());
        }
    }

    /** Of what nobody has told it takes nothing; that is asked for with all other facts. */
    private void lookAtNumbers(PersonMonth facts) {
        LocalDate day = FactStart.SAME_MONTH.day(facts.month());
        for (Counted counted : policy.facts().counted()) {
            OutsideFact.valueOn(facts.outside(), policy.facts(), counted.fact(), day)
                    .flatMap(counted::cut)
                    .ifPresent(
                            cut ->
                                    line.add(
                                            "HITUNGAN_" + counted.fact(),
                                            null,
                                            cut,
                                            base,
                                            counted.basis()));
        }
    }

    /** Minutes of a day of absence are none. */
    private void lookAtAllMinutes() {
        int late = all(PersonMonth.Day::lateMinutes);
        int early = all(PersonMonth.Day::earlyMinutes);
        add(cuts.late(), late);
        add(cuts.early(), early);
        addPerMinute(null, late, early);
    }

    private int all(ToIntFunction<PersonMonth.Day> minutes) {
        return days.stream().filter(day -> !day.absent()).mapToInt(minutes).sum();
    }

    private void add(Bands bands, int minutes) {
        bands.of(minutes)
                .ifPresent(band -> line.add(band.code(), null, band.cut(), base, cuts.basis()));
    }

    private void addPerMinute(@Nullable LocalDate day, int late, int early) {
        PerMinute rule = cuts.perMinute();
        if (rule != null) {
            add("TERLAMBAT_PER_MENIT", day, rule.ofLate(late), rule.basis());
            add("PULANG_CEPAT_PER_MENIT", day, rule.ofEarly(early), rule.basis());
        }
    }

    /** Minutes of the month that make whole days, however they are counted otherwise. */
    private void lookForDaysOfMinutes() {
        int minutes = all(day -> day.lateMinutes() + day.earlyMinutes());
        Percentage cut = cuts.absentPerDay().times(cuts.absentDays(minutes));
        add("ALPHA_DARI_MENIT", null, cut, cuts.basis());
    }

    private void add(String code, @Nullable LocalDate day, Percentage cut, Article basis) {
        if (cut.compareTo(Percentage.ZERO) > 0) {
            line.add(code, day, cut, base, basis);
        }
    }

    private void add(Band band, PersonMonth.Day day) {
        add(band.code(), day, band.cut());
    }

    private void add(String code, PersonMonth.Day day, Percentage wanted) {
        line.add(code, day.date(), wanted, base, cuts.basis());
    }
}
