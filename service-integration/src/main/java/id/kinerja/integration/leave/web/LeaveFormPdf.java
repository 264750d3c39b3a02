package id.kinerja.integration.leave.web;

import static id.kinerja.platform.pdf.PdfRow.heading;
import static id.kinerja.platform.pdf.PdfRow.plain;
import static id.kinerja.platform.pdf.PdfRow.table;

import id.kinerja.integration.leave.Keputusan;
import id.kinerja.integration.leave.LeaveForm;
import id.kinerja.integration.leave.LeaveType;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.Pertimbangan;
import id.kinerja.kernel.DateRange;
import id.kinerja.platform.pdf.PdfRow;
import id.kinerja.platform.pdf.PdfRow.Cell;
import id.kinerja.platform.pdf.PlainPdf;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form as Peraturan BKN 24/2017 prints it, in its words whatever language is asked for. Space
 * is left for what is written by hand.
 */
final class LeaveFormPdf {

    private static final Locale INDONESIA = Locale.of("id", "ID");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIA);
    private static final String TITLE = "FORMULIR PERMINTAAN DAN PEMBERIAN CUTI";
    private static final String TICK = "√";
    private static final String BY_HAND = "\n\n";
    private static final String DOTS = "............................................";
    private static final String AGREED = "DISETUJUI";
    private static final String CHANGED = "PERUBAHAN";
    private static final String DEFERRED = "DITANGGUHKAN";
    private static final String REFUSED = "TIDAK DISETUJUI";
    private static final List<LeaveType> TYPES = List.of(LeaveType.values());
    private static final int ALL = 100;

    private final LeaveForm form;
    private final PermintaanCuti request;
    private final List<PdfRow> rows = new ArrayList<>();

    private LeaveFormPdf(LeaveForm form) {
        this.form = form;
        this.request = form.request();
    }

    static byte[] of(LeaveForm form) {
        LeaveFormPdf pdf = new LeaveFormPdf(form);
        pdf.head();
        pdf.person();
        pdf.leave();
        pdf.notes();
        pdf.address();
        pdf.opinion();
        pdf.outcome();
        pdf.foot();
        return PlainPdf.of(TITLE, "id", pdf.rows);
    }

    private void head() {
        rows.add(
                plain(
                        new Cell(60, "Permintaan " + request.id().value()),
                        new Cell(40, "Tanggal " + day(request.askedOn()))));
        LeaveForm.Named official = form.official();
        String to = official == null || official.position() == null ? DOTS : official.position();
        rows.add(plain(new Cell(60, ""), new Cell(40, "Yth. " + to + "\ndi tempat")));
        rows.add(PdfRow.title(TITLE));
    }

    private void person() {
        rows.add(heading("I. DATA PEGAWAI"));
        rows.add(pair("Nama", form.asker().name(), "NIP", number(form.asker())));
        rows.add(pair("Jabatan", position(form.asker()), "Masa kerja", served()));
        rows.add(table(new Cell(15, "Unit kerja"), new Cell(85, form.unit())));
    }

    private void leave() {
        rows.add(heading("II. JENIS CUTI YANG DIAMBIL"));
        int half = TYPES.size() / 2;
        for (int at = 0; at < half; at++) {
            rows.add(
                    table(
                            new Cell(42, numbered(at)),
                            new Cell(8, tick(TYPES.get(at) == request.asked().type())),
                            new Cell(42, numbered(at + half)),
                            new Cell(8, tick(TYPES.get(at + half) == request.asked().type()))));
        }
        rows.add(heading("III. ALASAN CUTI"));
        String proof = request.asked().proof();
        rows.add(whole((proof == null ? "" : "Surat: " + proof) + BY_HAND));
        rows.add(heading("IV. LAMANYA CUTI"));
        rows.add(
                table(
                        new Cell(40, "Selama " + length()),
                        new Cell(30, "mulai " + day(request.asked().during().from())),
                        new Cell(30, "s.d. " + day(request.asked().during().lastDay()))));
    }

    /** Of his other leave HR says what there is to say. */
    private void notes() {
        rows.add(heading("V. CATATAN CUTI"));
        rows.add(
                table(
                        new Cell(
                                40,
                                "1. Cuti tahunan: sisa hari kerja, tanpa yang sudah ditetapkan"),
                        new Cell(60, left())));
        for (int at = 1; at < TYPES.size(); at++) {
            rows.add(table(new Cell(40, numbered(at)), new Cell(60, "")));
        }
    }

    private void address() {
        rows.add(heading("VI. ALAMAT SELAMA MENJALANKAN CUTI"));
        rows.add(
                table(
                        new Cell(55, "Alamat:" + BY_HAND + "\nTelp.:"),
                        new Cell(45, "Hormat saya," + signature(form.asker()))));
    }

    private void opinion() {
        rows.add(heading("VII. PERTIMBANGAN ATASAN LANGSUNG"));
        Pertimbangan opinion = request.pertimbangan();
        rows.add(choices(opinion == null ? "" : text(opinion.opinion())));
        rows.add(
                table(
                        new Cell(
                                55,
                                opinion == null
                                        ? BY_HAND
                                        : words(opinion.instead(), opinion.note())),
                        new Cell(45, "Atasan langsung," + signature(form.superior()))));
    }

    private void outcome() {
        rows.add(heading("VIII. KEPUTUSAN PEJABAT YANG BERWENANG MEMBERIKAN CUTI"));
        Keputusan decision = request.keputusan();
        rows.add(choices(decision == null ? "" : text(decision.outcome())));
        rows.add(
                table(
                        new Cell(
                                55,
                                (decision == null
                                                ? BY_HAND
                                                : words(decision.instead(), decision.note()))
                                        + decree()),
                        new Cell(45, "Pejabat yang berwenang," + signature(form.official()))));
    }

    private void foot() {
        rows.add(
                plain(
                        new Cell(
                                ALL,
                                "N: tahun berjalan; N-1: satu tahun sebelumnya, termasuk sisa N-2."
                                        + " Tanda "
                                        + TICK
                                        + ": pilihan. Bagian yang kosong diisi dengan tangan.")));
    }

    private static PdfRow choices(String chosen) {
        return new PdfRow(
                PdfRow.Kind.TABLE,
                Stream.of(AGREED, CHANGED, DEFERRED, REFUSED)
                        .map(text -> new Cell(25, text + "  " + tick(text.equals(chosen))))
                        .toList());
    }

    private static String text(Pertimbangan.Opinion opinion) {
        return switch (opinion) {
            case AGREE -> AGREED;
            case CHANGE -> CHANGED;
            case DEFER -> DEFERRED;
            case REFUSE -> REFUSED;
        };
    }

    private static String text(Keputusan.Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> AGREED;
            case CHANGED -> CHANGED;
            case DEFERRED -> DEFERRED;
            case REFUSED -> REFUSED;
        };
    }

    private static String words(@Nullable DateRange instead, @Nullable String note) {
        String days =
                instead == null
                        ? ""
                        : "Menjadi " + day(instead.from()) + " s.d. " + day(instead.lastDay());
        return days + (note == null ? "" : (days.isEmpty() ? "" : "\n") + note);
    }

    private String decree() {
        return request.decree() == null
                ? ""
                : "\nSurat nomor %s tanggal %s"
                        .formatted(request.decree().number(), day(request.decree().date()));
    }

    /** Annual leave is counted in working days, any other by the calendar. */
    private String length() {
        return request.asked().type() == LeaveType.TAHUNAN
                ? form.workingDays() + " hari kerja"
                : request.asked().during().days() + " hari kalender";
    }

    private String left() {
        StringBuilder text = new StringBuilder();
        int last = form.left().size() - 1;
        for (int at = 0; at <= last; at++) {
            LeaveForm.Left one = form.left().get(at);
            text.append(at == 0 ? "" : "\n")
                    .append(at == last ? "N" : "N-" + (last - at))
                    .append(" (%d): %d hari".formatted(one.year(), one.days()));
        }
        return text.toString();
    }

    private String served() {
        return "%d tahun %d bulan".formatted(form.served().getYears(), form.served().getMonths());
    }

    private static PdfRow pair(String one, String value, String other, String otherValue) {
        return table(
                new Cell(15, one),
                new Cell(40, value),
                new Cell(15, other),
                new Cell(30, otherValue));
    }

    private static PdfRow whole(String text) {
        return table(new Cell(ALL, text));
    }

    private static String signature(LeaveForm.@Nullable Named named) {
        return "\n\n\n"
                + (named == null ? DOTS : named.name())
                + "\nNIP "
                + (named == null ? "" : number(named));
    }

    private static String number(LeaveForm.Named named) {
        return named.number() == null ? "-" : named.number().written();
    }

    private static String position(LeaveForm.Named named) {
        return named.position() == null ? "-" : named.position();
    }

    private static String numbered(int at) {
        return (at + 1) + ". " + name(TYPES.get(at));
    }

    private static String name(LeaveType type) {
        return switch (type) {
            case TAHUNAN -> "Cuti tahunan";
            case BESAR -> "Cuti besar";
            case SAKIT -> "Cuti sakit";
            case MELAHIRKAN -> "Cuti melahirkan";
            case ALASAN_PENTING -> "Cuti karena alasan penting";
            case CLTN -> "Cuti di luar tanggungan negara";
        };
    }

    private static String tick(boolean chosen) {
        return chosen ? TICK : "";
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
