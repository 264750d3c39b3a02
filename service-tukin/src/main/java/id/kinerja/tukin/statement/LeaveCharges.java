package id.kinerja.tukin.statement;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.CutBase;
import id.kinerja.tukin.policy.LeaveCause;
import id.kinerja.tukin.policy.LeaveCut;
import id.kinerja.tukin.policy.LeaveType;
import id.kinerja.tukin.policy.Policy;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What leave takes: day by day where a rule is of days, and once for all of its days in the month
 * where it is of months, by their part of the working days.
 */
final class LeaveCharges {

    private final CutLine line;
    private final Rupiah of;
    private final Map<LeaveCut, Integer> ofMonths = new LinkedHashMap<>();

    private LeaveCharges(CutLine line, Rupiah of) {
        this.line = line;
        this.of = of;
    }

    /**
     * By the rules that take of this base.
     *
     * @param of what that is in the month
     */
    static void add(Policy policy, PersonMonth facts, CutBase base, Rupiah of, CutLine line) {
        LeaveCharges charges = new LeaveCharges(line, of);
        facts.leaveDays().stream()
                .sorted(Comparator.comparing(LeaveDay::date))
                .forEach(
                        day ->
                                policy.leave()
                                        .of(day.type(), day.cause(), day.number(), day.ofMonth())
                                        .filter(cut -> cut.base() == base)
                                        .ifPresent(cut -> charges.look(day, cut)));
        charges.addMonths(workdays(facts));
    }

    private void look(LeaveDay day, LeaveCut cut) {
        switch (cut.per()) {
            case DAY -> line.add(code(cut), day.date(), cut.cut(), of, cut.basis());
            case MONTH -> ofMonths.merge(cut, 1, Integer::sum);
        }
    }

    private void addMonths(int workdays) {
        ofMonths.forEach(
                (cut, days) ->
                        line.add(code(cut), null, cut.ofMonth(days, workdays), of, cut.basis()));
    }

    private static int workdays(PersonMonth facts) {
        Effort effort = facts.effort();
        return effort == null ? 0 : effort.workdays();
    }

    /** Sick leave has no more than its type in the statement, as it had before causes were. */
    private static String code(LeaveCut cut) {
        LeaveCause cause = cut.cause();
        String code = "CUTI_" + cut.type();
        return cause == null || cut.type() == LeaveType.SAKIT ? code : code + "_" + cause;
    }
}
