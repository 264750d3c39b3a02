package id.kinerja.integration.siasn;

import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;

/**
 * A rating in the numbers of SIASN: 1 above, 2 as, 3 below what is expected; the quadrant from 1
 * Sangat Baik to 5 Sangat Kurang.
 */
public record RatingMarks(int hasil, int perilaku, int quadrant) {

    public static RatingMarks of(RatingLevel hasil, RatingLevel perilaku, Predikat predikat) {
        return new RatingMarks(number(hasil), number(perilaku), number(predikat));
    }

    private static int number(RatingLevel level) {
        return switch (level) {
            case DI_ATAS_EKSPEKTASI -> 1;
            case SESUAI_EKSPEKTASI -> 2;
            case DI_BAWAH_EKSPEKTASI -> 3;
        };
    }

    private static int number(Predikat predikat) {
        return switch (predikat) {
            case SANGAT_BAIK -> 1;
            case BAIK -> 2;
            case BUTUH_PERBAIKAN -> 3;
            case KURANG -> 4;
            case SANGAT_KURANG -> 5;
        };
    }

    /** Whether the predikat is what both axes come to, PermenPANRB 6/2022. */
    public static boolean agree(RatingLevel hasil, RatingLevel perilaku, Predikat predikat) {
        return quadrant(hasil, perilaku) == predikat;
    }

    private static Predikat quadrant(RatingLevel hasil, RatingLevel perilaku) {
        return switch (hasil) {
            case DI_BAWAH_EKSPEKTASI ->
                    perilaku == RatingLevel.DI_BAWAH_EKSPEKTASI
                            ? Predikat.SANGAT_KURANG
                            : Predikat.BUTUH_PERBAIKAN;
            case SESUAI_EKSPEKTASI, DI_ATAS_EKSPEKTASI ->
                    switch (perilaku) {
                        case DI_BAWAH_EKSPEKTASI -> Predikat.KURANG;
                        case SESUAI_EKSPEKTASI -> Predikat.BAIK;
                        case DI_ATAS_EKSPEKTASI ->
                                hasil == RatingLevel.DI_ATAS_EKSPEKTASI
                                        ? Predikat.SANGAT_BAIK
                                        : Predikat.BAIK;
                    };
        };
    }
}
