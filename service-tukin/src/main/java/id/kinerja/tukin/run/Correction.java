package id.kinerja.tukin.run;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.statement.CorrectionKind;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.Statement;

/** What an approved month comes to with the facts known now, against what was granted for it. */
public record Correction(
        LateMonth late, KelasJabatan kelas, PersonMonth facts, Statement statement) {

    public Rupiah delta() {
        return statement.net().minus(late.granted());
    }

    /** A month with an open question waits on; where no position was held none can matter. */
    public boolean settles() {
        return statement.complete() || facts.places().isEmpty();
    }

    public CorrectionKind kind() {
        return kind(late.everGranted(), delta());
    }

    public static CorrectionKind kind(boolean everGranted, Rupiah delta) {
        if (delta.isNegative()) {
            return CorrectionKind.KELEBIHAN;
        }
        return everGranted ? CorrectionKind.KEKURANGAN : CorrectionKind.SUSULAN;
    }
}
