package id.kinerja.tukin.payment;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Payee;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A line that is paid, with the payee as he was when the run was locked.
 *
 * @param kodeSatker the six digits of the unit at the treasury
 * @param bruto the full rate before any cut, with what figures add to it
 * @param bersih what is paid
 * @param month the month that is paid for, where it isn't the run's own
 */
public record Payment(
        Kind kind,
        String kodeSatker,
        NomorPegawai number,
        Payee payee,
        KelasJabatan kelas,
        Rupiah bruto,
        Rupiah bersih,
        @Nullable YearMonth month) {

    /** The treasury takes each kind in a file of its own. */
    public enum Kind {
        INDUK,
        TAMBAHAN,
        SUSULAN,
        KEKURANGAN,
        THR,
        KE_13;

        /** Which tells its numbers from those of the month itself; of that none. */
        String letter() {
            return switch (this) {
                case INDUK -> "";
                case TAMBAHAN -> "T";
                case SUSULAN -> "S";
                case KEKURANGAN -> "K";
                case THR -> "H";
                case KE_13 -> "B";
            };
        }
    }

    public Rupiah potongan() {
        return bruto.minus(bersih);
    }
}
