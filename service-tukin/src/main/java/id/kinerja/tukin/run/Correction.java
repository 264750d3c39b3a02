package id.kinerja.tukin.run;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.Statement;

/** What an approved month comes to with the facts known now, against what was granted for it. */
public record Correction(
        LateMonth late, KelasJabatan kelas, PersonMonth facts, Statement statement) {

    /** What kind of payment, or claim, it makes. */
    public enum Kind {
        /** The month was held and is paid now. */
        SUSULAN,
        KEKURANGAN,
        KELEBIHAN
    }

    public Rupiah delta() {
        return statement.net().minus(late.granted());
    }

    /** A month with an open question waits on; where no position was held none can matter. */
    public boolean settles() {
        return statement.complete() || facts.places().isEmpty();
    }

    public Kind kind() {
        return kind(late.everGranted(), delta());
    }

    public static Kind kind(boolean everGranted, Rupiah delta) {
        if (!everGranted) {
            return Kind.SUSULAN;
        }
        return delta.isNegative() ? Kind.KELEBIHAN : Kind.KEKURANGAN;
    }
}
