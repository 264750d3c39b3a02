package id.kinerja.integration.leave.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.leave.AnnualBalance;
import id.kinerja.integration.leave.AskedLeave;
import id.kinerja.integration.leave.DecidedBy;
import id.kinerja.integration.leave.Keputusan;
import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveCause;
import id.kinerja.integration.leave.LeaveForm;
import id.kinerja.integration.leave.LeaveForm.Named;
import id.kinerja.integration.leave.LeaveType;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.Pertimbangan;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeaveFormPdfTest {

    private static final PersonId CHIEF = PersonId.next();
    private static final Named ASKER =
            new Named("Siti Azizah, S.Kom", new Nip("198501012010012001"), "Analis Data");
    private static final Named SUPERIOR =
            new Named("Budi Santoso", new Nip("197501012000011002"), "Kepala Bidang");

    @Test
    void leavesForTheHandWhatNobodyHasSaidYet() throws IOException {
        String form = text(asked(), null);

        assertThat(form)
                .contains("FORMULIR PERMINTAAN DAN PEMBERIAN CUTI")
                .contains("Siti Azizah, S.Kom", "198501012010012001", "Analis Data", "Bidang Data")
                .contains("16 tahun 5 bulan", "1. Cuti tahunan √", "Selama 3 hari kerja")
                .contains("4 Juni 2026", "8 Juni 2026", "N-1 (2025): 2 hari", "N (2026): 12 hari")
                .contains("VI. ALAMAT SELAMA MENJALANKAN CUTI", "Budi Santoso")
                .doesNotContain("DISETUJUI  √", "Surat nomor");
    }

    @Test
    void saysWhatWasThoughtOfItAndDecided() throws IOException {
        PermintaanCuti decided =
                asked().considered(
                                new Pertimbangan(
                                        Pertimbangan.Opinion.DEFER, null, "Akhir tahun", CHIEF))
                        .flatMap(
                                request ->
                                        request.decided(
                                                new Keputusan(
                                                        Keputusan.Outcome.CHANGED,
                                                        days(9, 10),
                                                        null,
                                                        CHIEF),
                                                new Leave.Decree(
                                                        "SK-9/2026", LocalDate.of(2026, 6, 3))))
                        .orElseThrow();

        assertThat(text(decided, SUPERIOR))
                .contains("DITANGGUHKAN  √", "Akhir tahun")
                .contains("PERUBAHAN  √", "Menjadi 9 Juni 2026 s.d. 10 Juni 2026")
                .contains("Surat nomor SK-9/2026 tanggal 3 Juni 2026");
        assertThat(LeaveFormPdf.of(form(decided, SUPERIOR)))
                .isEqualTo(LeaveFormPdf.of(form(decided, SUPERIOR)));
    }

    @Test
    void takesWhatCameOverBeforeWhatTheYearHas() {
        assertThat(LeaveForm.left(new AnnualBalance(2026, 12, 6, 0, 8)))
                .containsExactly(new LeaveForm.Left(2025, 0), new LeaveForm.Left(2026, 10));
        assertThat(LeaveForm.left(new AnnualBalance(2026, 12, 6, 1, 4)))
                .containsExactly(new LeaveForm.Left(2025, 2), new LeaveForm.Left(2026, 13));
    }

    /** It goes from hand to hand. */
    @Test
    void printsNothingOfWhatASickLeaveIsFor() throws IOException {
        AskedLeave inHospital =
                new AskedLeave(
                        LeaveType.SAKIT, LeaveCause.RAWAT_INAP, days(4, 8), false, null, "SKD-1");
        AskedLeave atHome =
                new AskedLeave(
                        LeaveType.SAKIT, LeaveCause.RAWAT_JALAN, days(4, 8), false, null, "SKD-1");

        assertThat(withoutItsId(inHospital))
                .contains("Cuti sakit √")
                .isEqualTo(withoutItsId(atHome));
    }

    private static String withoutItsId(AskedLeave asked) throws IOException {
        PermintaanCuti request = asked(asked);
        return text(request, null).replace(request.id().value().toString(), "");
    }

    private static PermintaanCuti asked() {
        return asked(new AskedLeave(LeaveType.TAHUNAN, null, days(4, 8), false, null, null));
    }

    private static PermintaanCuti asked(AskedLeave asked) {
        return PermintaanCuti.submitted(
                PersonId.next(), asked, DecidedBy.SUPERIOR_OF_SUPERIOR, LocalDate.of(2026, 6, 2));
    }

    private static DateRange days(int from, int to) {
        return DateRange.of(LocalDate.of(2026, 6, from), LocalDate.of(2026, 6, to));
    }

    private static LeaveForm form(PermintaanCuti request, @Nullable Named official) {
        return new LeaveForm(
                request,
                ASKER,
                "Bidang Data",
                Period.of(16, 5, 1),
                3,
                LeaveForm.left(new AnnualBalance(2026, 12, 6, 0, 4)),
                SUPERIOR,
                official);
    }

    private static String text(PermintaanCuti request, @Nullable Named official)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(LeaveFormPdf.of(form(request, official)))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}
