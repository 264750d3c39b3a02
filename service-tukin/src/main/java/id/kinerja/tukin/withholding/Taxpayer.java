package id.kinerja.tukin.withholding;

import id.kinerja.kernel.JenisPegawai;
import id.kinerja.tukin.payee.Ptkp;
import org.jspecify.annotations.Nullable;

/**
 * What decides by which table a person is taxed.
 *
 * @param golongan absent where his rank is none of I to IV, as with PPPK
 * @param ptkp absent until it is known
 */
public record Taxpayer(JenisPegawai jenis, @Nullable GolonganGroup golongan, @Nullable Ptkp ptkp) {

    boolean isByContract() {
        return jenis.isByContract();
    }
}
