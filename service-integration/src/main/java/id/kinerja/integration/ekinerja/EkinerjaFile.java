package id.kinerja.integration.ekinerja;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Our ratings of a month in the form of e-Kinerja's Rekap Penilaian, to be typed or read in. */
public record EkinerjaFile(
        String agencyCode, String agencyName, YearMonth month, List<EkinerjaBook.Line> lines) {

    private static final List<String> HEADER =
            List.of(
                    "No",
                    "NIP",
                    "Nama",
                    "Jabatan",
                    "Rating Hasil Kinerja",
                    "Rating Perilaku Kerja",
                    "Predikat Kinerja Periodik");

    private static final int HEADER_ROWS = 5;

    public EkinerjaFile {
        lines = List.copyOf(lines);
    }

    /** Row by row: texts, and the running number. */
    public List<List<?>> cells() {
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of(agencyCode + " - " + agencyName));
        rows.add(List.of(agencyName));
        rows.add(
                List.of(
                        "Periode Bulanan %d Tahun %d"
                                .formatted(month.getMonthValue(), month.getYear())));
        rows.add(List.of());
        rows.add(HEADER);
        for (EkinerjaBook.Line line : lines) {
            rows.add(
                    List.of(
                            (long) rows.size() - HEADER_ROWS + 1,
                            line.nip().digits(),
                            line.name(),
                            line.position(),
                            EkinerjaLabels.of(line.marks().hasil()),
                            EkinerjaLabels.of(line.marks().perilaku()),
                            EkinerjaLabels.of(line.marks().predikat())));
        }
        return rows;
    }
}
