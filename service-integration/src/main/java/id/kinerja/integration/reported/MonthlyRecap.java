package id.kinerja.integration.reported;

import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * One person's month as a source sums it up. It can't be spread over days, so that no day, no
 * period and no pay is made of it; it is held against the days that there are.
 */
public record MonthlyRecap(int row, NomorPegawai number, YearMonth month, MonthFigures figures) {

    private static final int DAYS = 31;
    private static final int TIMES = 2 * DAYS;
    private static final int MINUTES = DAYS * 1_440;
    private static final int HOURS = DAYS * 24;
    private static final int MONTHS = 60;

    /** Nothing where something is wrong with it, which is added to the findings. */
    public static Optional<MonthlyRecap> read(
            RecapRow row, LocalDate today, List<Finding> findings) {
        int before = findings.size();
        RecapCells cells = new RecapCells(row, findings);
        Optional<NomorPegawai> number = cells.number(today);
        Optional<YearMonth> month = cells.month("periode");
        if (month.isPresent() && month.get().isAfter(YearMonth.from(today))) {
            cells.find("periode", "recap-to-come");
        }
        int workdays = cells.required("hari_kerja", DAYS).orElse(0);
        int attended = cells.required("hari_hadir", DAYS).orElse(0);
        int absent = cells.required("hari_alpha", DAYS).orElse(0);
        int leave = cells.number("hari_cuti", DAYS).orElse(0);
        int duty =
                cells.number("hari_dinas_luar", DAYS).orElse(0)
                        + cells.number("hari_diklat", DAYS).orElse(0);
        int atWork =
                cells.number("hari_wfo", DAYS).orElse(0) + cells.number("hari_wfh", DAYS).orElse(0);
        int missing = cells.number("tidak_presensi_kali", TIMES).orElse(0);
        int late = cells.number("menit_terlambat", MINUTES).orElse(0);
        int early = cells.number("menit_pulang_cepat", MINUTES).orElse(0);
        int ceremonies = cells.number("tidak_ikut_upacara", TIMES).orElse(0);
        cells.number("menit_meninggalkan_kantor", MINUTES);
        cells.number("cuti_bulan_ke", MONTHS);
        cells.number("jam_lembur", HOURS);
        if (cells.text("jenis_cuti").isEmpty() != (leave == 0)) {
            cells.find("jenis_cuti", "recap-leave-incomplete");
        }
        int besides = absent + leave;
        boolean dutyWithin = attended + besides == workdays && duty <= attended;
        boolean dutyBeside = attended + besides + duty == workdays;
        if (findings.size() == before && !dutyWithin && !dutyBeside) {
            cells.find("hari_kerja", "recap-does-not-add-up");
        }
        int present = dutyBeside ? attended : attended - duty;
        boolean whereabouts = atWork == 0 || atWork == present || atWork == attended;
        if (findings.size() == before && !whereabouts) {
            cells.find("hari_wfo", "recap-places-do-not-add-up");
        }
        return findings.size() > before
                ? Optional.empty()
                : Optional.of(
                        new MonthlyRecap(
                                row.number(),
                                number.orElseThrow(),
                                month.orElseThrow(),
                                new MonthFigures(
                                        workdays,
                                        present,
                                        absent,
                                        leave,
                                        duty,
                                        late,
                                        early,
                                        missing,
                                        ceremonies)));
    }
}
