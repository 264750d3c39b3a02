package id.kinerja.tukin.withholding;

import id.kinerja.kernel.JenisPegawai;
import id.kinerja.tukin.payee.Ptkp;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decides by which table a person is taxed.
 *
 * @param golongan absent where his rank is none of I to IV, as with PPPK
 * @param ptkp absent until it is known
 * @param numbered whether he is known to have an NPWP, or a NIK, which is one
 * @param left absent while he serves
 */
public record Taxpayer(
        JenisPegawai jenis,
        @Nullable GolonganGroup golongan,
        @Nullable Ptkp ptkp,
        boolean numbered,
        @Nullable Left left) {

    /**
     * That the month which is paid was his last, or came after it.
     *
     * @param died the day of his death; absent where he left otherwise
     */
    public record Left(@Nullable LocalDate died) {}

    /**
     * By that PTKP of the year, whatever else is told of him.
     *
     * @param ofYear absent where none of it is fixed
     */
    public Taxpayer taxedBy(@Nullable Ptkp ofYear) {
        return ofYear == null ? this : new Taxpayer(jenis, golongan, ofYear, numbered, left);
    }

    boolean isByContract() {
        return jenis.isByContract();
    }
}
