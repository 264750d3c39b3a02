package id.kinerja.integration.ekinerja;

import id.kinerja.integration.reported.RecapCells;
import id.kinerja.integration.reported.RecapRow;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's rating in a Rekap Penilaian.
 *
 * @param marks absent where it is known whose they are, and something else of them can't be read
 */
public record EkinerjaRating(int row, NomorPegawai number, @Nullable EkinerjaMarks marks) {

    public static final String HASIL = "rating hasil kinerja";
    public static final String PERILAKU = "rating perilaku kerja";
    public static final String PREDIKAT = "predikat kinerja periodik";

    /** Nothing where nobody knows whose it is; what is wrong with it is added to the findings. */
    public static Optional<EkinerjaRating> read(
            RecapRow row, LocalDate today, List<Finding> findings) {
        int before = findings.size();
        RecapCells cells = new RecapCells(row, findings);
        Optional<NomorPegawai> number = cells.number(today);
        Optional<RatingLevel> hasil =
                known(row, HASIL, EkinerjaLabels.level(cells.text(HASIL)), findings);
        Optional<RatingLevel> perilaku =
                known(row, PERILAKU, EkinerjaLabels.level(cells.text(PERILAKU)), findings);
        Optional<Predikat> predikat =
                known(row, PREDIKAT, EkinerjaLabels.predikat(cells.text(PREDIKAT)), findings);
        boolean readable = findings.size() == before;
        return number.map(
                known ->
                        new EkinerjaRating(
                                row.number(),
                                known,
                                readable
                                        ? new EkinerjaMarks(
                                                hasil.orElseThrow(),
                                                perilaku.orElseThrow(),
                                                predikat.orElseThrow())
                                        : null));
    }

    private static <T> Optional<T> known(
            RecapRow row, String column, Optional<T> value, List<Finding> findings) {
        if (value.isEmpty()) {
            findings.add(
                    Finding.ofRow(
                            row.number(),
                            column,
                            "value-unknown",
                            row.cells().getOrDefault(column, "")));
        }
        return value;
    }
}
