package id.kinerja.tukin.statement;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.AttendanceCuts;
import id.kinerja.tukin.policy.Band;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the days of a month take from the attendance component: per occurrence, together at most all
 * of it.
 */
final class AttendanceDeduction {

    private final AttendanceCuts cuts;
    private final List<Cut> found = new ArrayList<>();

    private record Cut(String code, LocalDate day, Percentage percentage) {}

    private AttendanceDeduction(AttendanceCuts cuts) {
        this.cuts = cuts;
    }

    /** One line for all cuts, with a part for each. */
    static Line of(AttendanceCuts cuts, List<PersonMonth.Day> days, Rupiah component) {
        AttendanceDeduction deduction = new AttendanceDeduction(cuts);
        days.stream().sorted(Comparator.comparing(PersonMonth.Day::date)).forEach(deduction::look);
        return deduction.line(component);
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

    private void add(Band band, PersonMonth.Day day) {
        add(band.code(), day, band.cut());
    }

    /** What is beyond a hundred in all takes nothing more, and the line shows only what it took. */
    private void add(String code, PersonMonth.Day day, Percentage wanted) {
        Percentage soFar =
                found.stream().map(Cut::percentage).reduce(Percentage.ZERO, Percentage::plus);
        Percentage left = Percentage.HUNDRED.minus(soFar);
        found.add(new Cut(code, day.date(), wanted.min(left)));
    }

    private Line line(Rupiah component) {
        List<BigDecimal> exact =
                found.stream().map(cut -> component.times(cut.percentage())).toList();
        List<Rupiah> amounts = Portions.rounded(exact);
        List<Line> parts = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            Cut cut = found.get(i);
            parts.add(
                    new Line(
                            cut.code(),
                            amounts.get(i).negated(),
                            cut.percentage(),
                            component,
                            cut.day(),
                            cuts.basis(),
                            List.of()));
        }
        return Line.of("POTONGAN_KEHADIRAN", Rupiah.sum(amounts).negated(), cuts.basis(), parts);
    }
}
