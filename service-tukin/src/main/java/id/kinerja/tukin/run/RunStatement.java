package id.kinerja.tukin.run;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.Statement;

/**
 * A statement as a run has calculated it, with the facts that it was calculated from.
 *
 * @param unit where the person was on his last paid day of the month
 * @param kelas the best paid class that he held in the month
 */
public record RunStatement(
        UnitId unit, KelasJabatan kelas, PersonMonth facts, Statement statement) {

    /** What is added as Plt, which is paid by a file of its own. */
    public Rupiah addition() {
        return Rupiah.sum(
                statement.lines().stream()
                        .filter(line -> line.code().equals("TAMBAHAN_PLT"))
                        .map(line -> line.amount())
                        .toList());
    }
}
