package id.kinerja.integration.ekinerja;

import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Labels of e-Kinerja; exactly so but for case and blanks, since a guess would change pay. */
public final class EkinerjaLabels {

    private static final Map<String, Predikat> PREDIKAT =
            Map.of(
                    "SANGAT BAIK", Predikat.SANGAT_BAIK,
                    "BAIK", Predikat.BAIK,
                    "BUTUH PERBAIKAN", Predikat.BUTUH_PERBAIKAN,
                    "PERLU PERBAIKAN", Predikat.BUTUH_PERBAIKAN,
                    "KURANG", Predikat.KURANG,
                    "SANGAT KURANG", Predikat.SANGAT_KURANG);

    private static final Map<String, RatingLevel> LEVELS =
            Map.of(
                    "DI ATAS EKSPEKTASI", RatingLevel.DI_ATAS_EKSPEKTASI,
                    "SESUAI EKSPEKTASI", RatingLevel.SESUAI_EKSPEKTASI,
                    "DI BAWAH EKSPEKTASI", RatingLevel.DI_BAWAH_EKSPEKTASI);

    private EkinerjaLabels() {}

    public static Optional<Predikat> predikat(String text) {
        return Optional.ofNullable(PREDIKAT.get(folded(text)));
    }

    public static Optional<RatingLevel> level(String text) {
        return Optional.ofNullable(LEVELS.get(folded(text)));
    }

    public static String of(Predikat predikat) {
        return predikat.name().replace('_', ' ');
    }

    /** As e-Kinerja writes it, such as {@code Sesuai Ekspektasi}. */
    public static String of(RatingLevel level) {
        return switch (level) {
            case DI_ATAS_EKSPEKTASI -> "Di Atas Ekspektasi";
            case SESUAI_EKSPEKTASI -> "Sesuai Ekspektasi";
            case DI_BAWAH_EKSPEKTASI -> "Di Bawah Ekspektasi";
        };
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
