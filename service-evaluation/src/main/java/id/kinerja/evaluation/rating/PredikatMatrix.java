package id.kinerja.evaluation.rating;

import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;

/**
 * The predikat by both axes, the matrix of PermenPANRB 6/2022: results down, behaviour across.
 *
 * <table>
 * <caption>Predikat</caption>
 * <tr><th></th><th>di bawah</th><th>sesuai</th><th>di atas</th></tr>
 * <tr><th>di atas</th><td>kurang</td><td>baik</td><td>sangat baik</td></tr>
 * <tr><th>sesuai</th><td>kurang</td><td>baik</td><td>baik</td></tr>
 * <tr><th>di bawah</th><td>sangat kurang</td><td>butuh perbaikan</td><td>butuh perbaikan</td></tr>
 * </table>
 */
public final class PredikatMatrix {

    private PredikatMatrix() {}

    public static Predikat of(RatingLevel hasilKerja, RatingLevel perilaku) {
        if (perilaku == RatingLevel.DI_BAWAH_EKSPEKTASI) {
            return hasilKerja == RatingLevel.DI_BAWAH_EKSPEKTASI
                    ? Predikat.SANGAT_KURANG
                    : Predikat.KURANG;
        }
        if (hasilKerja == RatingLevel.DI_BAWAH_EKSPEKTASI) {
            return Predikat.BUTUH_PERBAIKAN;
        }
        boolean bestOfBoth =
                hasilKerja == RatingLevel.DI_ATAS_EKSPEKTASI
                        && perilaku == RatingLevel.DI_ATAS_EKSPEKTASI;
        return bestOfBoth ? Predikat.SANGAT_BAIK : Predikat.BAIK;
    }
}
