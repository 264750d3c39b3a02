package id.kinerja.integration.reported;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.attendance.Confirmation;
import id.kinerja.integration.attendance.Punch;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows of recaps, good and bad. */
class RecapReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final String NIP = "190001012000012001";

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void readsADayThatAddsToWhatIsMissing() {
        assertThat(day("07:21", "16:33", "WFO", "492").confirms())
                .containsExactly(
                        new Confirmation.Noted(Punch.Direction.IN, at("07:21"), false),
                        new Confirmation.Noted(Punch.Direction.OUT, at("16:33"), false));
        assertThat(day("07.21", "16:30:00", " wfa ", "492").confirms())
                .containsExactly(
                        new Confirmation.Noted(Punch.Direction.IN, at("07:21"), false),
                        new Confirmation.Noted(Punch.Direction.OUT, at("16:30"), false),
                        new Confirmation.WorksElsewhere(false));
    }

    @Test
    void takesMidnightForAPunchThatIsMissing() {
        assertThat(day("0.30", "16:33", "WFO", "0").confirms())
                .contains(new Confirmation.Noted(Punch.Direction.IN, at("00:30"), false));
        assertThat(day("00:00", "16:33", "WFO", "0").confirms())
                .containsExactly(new Confirmation.Noted(Punch.Direction.OUT, at("16:33"), false));
        assertThat(day("00:00", "00:00", "WFH", "0").confirms()).isEmpty();
    }

    @Test
    void takesTheLastMinuteForNoDepartureWhereNothingWasWorked() {
        assertThat(day("07:21", "23:59", "WFO", "0").confirms())
                .containsExactly(new Confirmation.Noted(Punch.Direction.IN, at("07:21"), false));
        assertThat(day("16:00", "23:59", "WFO", "479").confirms()).hasSize(2);
        assertThat(faults("07:21", "23:59", "WFO", "")).containsExactly("recap-last-minute");
    }

    @Test
    void makesNoPaperOfALabel() {
        for (String label :
                List.of("Cuti - Sakit", "Dinas Keluar", "DIKLAT", "Izin", "tugas  belajar")) {
            assertThat(day("07:21", "16:33", label, "492").confirms()).as(label).isEmpty();
        }
        assertThat(faults("07:21", "16:33", "Hadir", "1")).containsExactly("value-unknown");
    }

    @Test
    void refusesWhatIsNoDayOrNoTime() {
        assertThat(faults("25:00", "16:33", "WFO", "1")).containsExactly("value-unknown");
        assertThat(faults("", "16:33", "WFO", "1")).containsExactly("cell-empty");
        assertThat(faults("0.6875", "16:33", "WFO", "1")).containsExactly("value-unknown");
        assertThat(faults("=A1", "16:33", "WFO", "1")).contains("formula-in-cell");
        assertThat(faults("16:00", "07:00", "WFO", "1")).containsExactly("recap-out-before-in");
    }

    @Test
    void findsAPersonAgainHoweverHisNumberIsSpaced() {
        Map<String, String> cells = Map.of("nip", "198501012010011001", "tanggal", "2026-05-04");
        Map<String, String> spaced =
                Map.of("nip", "'19850101\u00a0201001 1 001", "tanggal", "2026-05-04");

        assertThat(new RecapRow(2, spaced, Set.of()).key("nip"))
                .isEqualTo(new RecapRow(1, cells, Set.of()).key("nip"));
        assertThat(new RecapRow(2, spaced, Set.of()).key("tanggal"))
                .isEqualTo(new RecapRow(1, cells, Set.of()).key("tanggal"));
    }

    @Test
    void readsAMonthWhoseDaysAddUp() {
        MonthFigures figures = month(Map.of()).figures();

        assertThat(figures).isEqualTo(new MonthFigures(20, 18, 0, 2, 0, 35, 0, 1, 0));
        assertThat(findings).isEmpty();
        // Duty among the days present, and beside them.
        assertThat(month(Map.of("hari_dinas_luar", "3")).figures().present()).isEqualTo(15);
        assertThat(
                        month(
                                        Map.of(
                                                "hari_hadir",
                                                "15",
                                                "hari_dinas_luar",
                                                "3",
                                                "hari_wfo",
                                                "15",
                                                "hari_wfh",
                                                "0"))
                                .figures()
                                .present())
                .isEqualTo(15);
    }

    @Test
    void refusesAMonthThatALeaveOfOneDayHasBlanked() {
        assertThat(
                        faults(
                                Map.of(
                                        "hari_hadir",
                                        "0",
                                        "hari_cuti",
                                        "1",
                                        "hari_wfo",
                                        "0",
                                        "hari_wfh",
                                        "0")))
                .containsExactly("recap-does-not-add-up");
        assertThat(faults(Map.of("hari_hadir", ""))).contains("cell-empty");
        assertThat(faults(Map.of("hari_cuti", "0"))).contains("recap-leave-incomplete");
        assertThat(faults(Map.of("hari_wfo", "3"))).containsExactly("recap-places-do-not-add-up");
        assertThat(faults(Map.of("hari_kerja", "2.5"))).contains("recap-number-wrong");
        assertThat(faults(Map.of("periode", "2026-08"))).containsExactly("recap-to-come");
    }

    @Test
    void namesEachFigureThatDiffers() {
        MonthFigures theirs = new MonthFigures(20, 18, 0, 2, 0, 35, 0, 1, 0);
        MonthFigures ours = new MonthFigures(20, 17, 1, 2, 0, 35, 0, 1, 0);

        assertThat(MonthDifference.of(theirs, theirs)).isEmpty();
        assertThat(MonthDifference.of(theirs, ours))
                .containsExactly(
                        new MonthDifference(MonthDifference.Cause.PRESENT, 18, 17),
                        new MonthDifference(MonthDifference.Cause.ABSENT, 0, 1));
        assertThat(MonthDifference.of(theirs, null))
                .extracting(MonthDifference::cause)
                .containsExactly(MonthDifference.Cause.NO_DAYS_HERE);
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-06-02T" + time);
    }

    private DailyRecap day(String in, String out, String status, String worked) {
        DailyRecap read =
                DailyRecap.read(row(in, out, status, worked), TODAY, findings).orElseThrow();
        assertThat(findings).isEmpty();
        return read;
    }

    private List<String> faults(String in, String out, String status, String worked) {
        List<Finding> found = new ArrayList<>();
        assertThat(DailyRecap.read(row(in, out, status, worked), TODAY, found)).isEmpty();
        return found.stream().map(Finding::code).toList();
    }

    private static RecapRow row(String in, String out, String status, String worked) {
        return new RecapRow(
                1,
                Map.of(
                        "nip", NIP,
                        "tanggal", "2026-06-02",
                        "jam_masuk", in,
                        "jam_keluar", out,
                        "status", status,
                        "menit_kerja", worked),
                Set.of());
    }

    private MonthlyRecap month(Map<String, String> otherwise) {
        return MonthlyRecap.read(monthRow(otherwise), TODAY, findings).orElseThrow();
    }

    private static List<String> faults(Map<String, String> otherwise) {
        List<Finding> found = new ArrayList<>();
        assertThat(MonthlyRecap.read(monthRow(otherwise), TODAY, found)).isEmpty();
        return found.stream().map(Finding::code).toList();
    }

    /** The sample of the template. */
    private static RecapRow monthRow(Map<String, String> otherwise) {
        String header =
                "nip,periode,hari_kerja,hari_hadir,hari_alpha,tidak_presensi_kali,menit_terlambat,menit_pulang_cepat,menit_meninggalkan_kantor,tidak_ikut_upacara,jenis_cuti,cuti_bulan_ke,hari_cuti,hari_wfo,hari_wfh,hari_dinas_luar,hari_diklat,jam_lembur";
        String sample = NIP + ",2026-06,20,18,0,1,35,0,0,0,CUTI_TAHUNAN,,2,16,2,0,0,0";
        Map<String, String> cells = new HashMap<>();
        String[] columns = header.split(",", -1);
        String[] values = sample.split(",", -1);
        for (int i = 0; i < columns.length; i++) {
            cells.put(columns[i], values[i]);
        }
        cells.putAll(otherwise);
        return new RecapRow(1, cells, Set.of());
    }
}
