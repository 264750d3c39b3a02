package id.kinerja.tukin.run;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.statement.FullRate;
import id.kinerja.tukin.statement.Line;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.Statement;
import id.kinerja.tukin.statement.StatementCalculation;

/**
 * A statement as a run has calculated it, with the facts that it was calculated from.
 *
 * @param unit where the person was on his last paid day of the month
 * @param kelas the best paid class that he held in the month
 */
public record RunStatement(
        UnitId unit, KelasJabatan kelas, PersonMonth facts, Statement statement) {

    public static RunStatement of(UnitId unit, PersonMonth facts, Policy policy) {
        return new RunStatement(
                unit, bestPaid(facts, policy), facts, StatementCalculation.of(facts, policy));
    }

    /** The class whose full rate no part of the month exceeds. */
    public static KelasJabatan bestPaid(PersonMonth facts, Policy agencys) {
        return FullRate.kelas(facts, agencys);
    }

    /** What is added as Plt, which is paid by a file of its own. */
    public Rupiah addition() {
        return Rupiah.sum(
                statement.lines().stream()
                        .filter(Line::isAddition)
                        .map(line -> line.amount())
                        .toList());
    }
}
