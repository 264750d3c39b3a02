package id.kinerja.tukin.spj;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.ledger.PaidFor;
import id.kinerja.tukin.ledger.Recovered;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.Payments.ControlSum;
import id.kinerja.tukin.run.RunResults.GrantedCorrection;
import id.kinerja.tukin.spj.SpjTable.Column;
import id.kinerja.tukin.withholding.WithheldKind;
import id.kinerja.tukin.withholding.WithheldOfRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The accounts table by table, in the words of the treasury's forms. */
public final class SpjTables {

    private static final String TOTAL = "Jumlah";
    private static final String UNKNOWN = "-";

    private final SpjPack pack;

    public SpjTables(SpjPack pack) {
        this.pack = pack;
    }

    public List<SpjTable> all() {
        List<SpjTable> tables = new ArrayList<>();
        for (Payment.Kind kind : Payment.Kind.values()) {
            List<Payment> ofKind =
                    pack.payments().stream().filter(one -> one.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                tables.add(nominative(kind, ofKind));
            }
        }
        HeirsTable.of(pack).ifPresent(tables::add);
        tables.add(
                recap(
                        "Rekap kelas",
                        "Rekapitulasi menurut kelas jabatan",
                        "Kelas",
                        one -> "%02d".formatted(one.kelas().number())));
        tables.add(
                recap(
                        "Rekap golongan",
                        "Rekapitulasi menurut golongan",
                        "Golongan",
                        one -> pack.golongan(one.payee().person())));
        tables.add(attendance());
        tables.add(corrections());
        tables.add(recovered());
        DepositsTable.of(pack).ifPresent(tables::add);
        LeftUnitsTable.of(pack).ifPresent(tables::add);
        tables.add(withheld());
        BorneTaxTable.of(pack).ifPresent(tables::add);
        tables.addAll(DeductionTables.of(pack));
        tables.add(sums());
        return tables;
    }

    private SpjTable nominative(Payment.Kind kind, List<Payment> payments) {
        boolean months = payments.stream().anyMatch(one -> one.month() != null);
        List<List<Object>> rows = new ArrayList<>();
        for (Payment one : payments) {
            rows.add(nominative(rows.size() + 1, one, months));
        }
        List<Object> total = new ArrayList<>(List.of("", TOTAL, "", "", ""));
        if (months) {
            total.add("");
        }
        total.add(sum(payments, Payment::bruto));
        total.add(sum(payments, Payment::potongan));
        total.add(sum(payments, Payment::bersih));
        total.add("");
        rows.add(total);
        return new SpjTable(
                "Nominatif " + name(kind).toLowerCase(Locale.ROOT),
                "Daftar nominatif penerima tunjangan kinerja: " + name(kind),
                columns(months),
                rows);
    }

    private static String name(Payment.Kind kind) {
        return kind.name().replace('_', '-');
    }

    private List<Object> nominative(int number, Payment one, boolean months) {
        List<Object> row = new ArrayList<>();
        row.add(Integer.toString(number));
        row.add(one.payee().name());
        row.add(one.number().written());
        row.add(one.kodeSatker());
        row.add("%02d".formatted(one.kelas().number()));
        if (months) {
            row.add(requireNonNullElse(one.month(), pack.run().month()).toString());
        }
        row.add(one.bruto().amount());
        row.add(one.potongan().amount());
        row.add(one.bersih().amount());
        row.add(one.payee().bankName() + " " + one.payee().account());
        return row;
    }

    /** Wide enough for a number of eighteen digits, and for tens of billions. */
    private static List<Column> columns(boolean months) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("No", 4));
        columns.add(new Column("Nama", months ? 9 : 13));
        columns.add(new Column("NIP/NRP", 19));
        columns.add(new Column("Satker", 8));
        columns.add(new Column("Kelas", 5));
        if (months) {
            columns.add(new Column("Bulan", 8));
        }
        columns.add(new Column("Bruto", 14));
        columns.add(new Column("Potongan", 12));
        columns.add(new Column("Bersih", 14));
        columns.add(new Column("Rekening", months ? 7 : 11));
        return columns;
    }

    private SpjTable recap(String sheet, String title, String by, Function<Payment, String> group) {
        List<List<Object>> rows = new ArrayList<>();
        pack.payments().stream()
                .collect(groupingBy(group, TreeMap::new, toList()))
                .forEach((name, those) -> rows.add(recap(name, those)));
        rows.add(recap(TOTAL, pack.payments()));
        return new SpjTable(
                sheet,
                title,
                List.of(
                        new Column(by, 20),
                        new Column("Pembayaran", 20),
                        new Column("Bruto", 20),
                        new Column("Potongan", 20),
                        new Column("Bersih", 20)),
                rows);
    }

    private static List<Object> recap(String name, List<Payment> payments) {
        return List.of(
                name,
                (long) payments.size(),
                sum(payments, Payment::bruto),
                sum(payments, Payment::potongan),
                sum(payments, Payment::bersih));
    }

    private SpjTable attendance() {
        Map<PersonId, AttendanceCounts> counts = pack.attendance();
        List<List<Object>> rows =
                pack.payments().stream()
                        .filter(one -> one.kind() == Payment.Kind.INDUK)
                        .flatMap(
                                one ->
                                        Stream.ofNullable(counts.get(one.payee().person()))
                                                .map(count -> attendance(one, count)))
                        .toList();
        return new SpjTable(
                "Rekap kehadiran",
                "Rekapitulasi kehadiran yang menjadi dasar perhitungan",
                List.of(
                        new Column("Nama", 15),
                        new Column("NIP/NRP", 18),
                        new Column("Hari", 6),
                        new Column("Alpha", 8),
                        new Column("Izin", 6),
                        new Column("Cuti", 6),
                        new Column("Terlambat", 10),
                        new Column("Menit", 7),
                        new Column("Pulang awal", 8),
                        new Column("Menit awal", 8),
                        new Column("Tanpa presensi", 8)),
                rows);
    }

    private static List<Object> attendance(Payment payment, AttendanceCounts count) {
        return List.of(
                payment.payee().name(),
                payment.number().written(),
                count.known(),
                count.alpha(),
                count.byIzin(),
                count.onLeave(),
                count.late(),
                count.lateMinutes(),
                count.early(),
                count.earlyMinutes(),
                count.missing());
    }

    private SpjTable corrections() {
        List<List<Object>> rows = new ArrayList<>();
        long total = 0;
        for (GrantedCorrection one : pack.corrections()) {
            long delta = one.delta().amount();
            total += delta;
            rows.add(
                    List.of(
                            pack.number(one.place().person()),
                            one.place().month().toString(),
                            one.kind().name(),
                            one.due().minus(one.delta()).amount(),
                            one.due().amount(),
                            delta));
        }
        rows.add(List.of(TOTAL, "", "", "", "", total));
        return new SpjTable(
                "Kekurangan kelebihan",
                "Susulan, kekurangan, dan kelebihan bulan sebelumnya",
                List.of(
                        new Column("NIP/NRP", 25),
                        new Column("Bulan", 12),
                        new Column("Jenis", 15),
                        new Column("Sudah diberikan", 16),
                        new Column("Seharusnya", 16),
                        new Column("Selisih", 16)),
                rows);
    }

    private SpjTable recovered() {
        List<List<Object>> rows = new ArrayList<>();
        for (Recovered one : pack.recovered()) {
            rows.add(
                    List.of(
                            pack.number(one.person()),
                            paid(one.of()),
                            one.kind().name(),
                            one.amount().amount()));
        }
        Rupiah total = Rupiah.sum(pack.recovered().stream().map(Recovered::amount).toList());
        rows.add(List.of(TOTAL, "", "", total.amount()));
        return new SpjTable(
                "Pengembalian",
                "Kelebihan bulan sebelumnya yang dikembalikan melalui pembayaran ini",
                List.of(
                        new Column("NIP/NRP", 30),
                        new Column("Bulan", 20),
                        new Column("Jenis", 25),
                        new Column("Jumlah", 25)),
                rows);
    }

    /** The month, and beside it what was paid once in a year. */
    private static String paid(PaidFor of) {
        return of.extra() == null
                ? of.month().toString()
                : of.month() + " " + of.kind().name().replace('_', ' ') + " " + of.year();
    }

    private SpjTable withheld() {
        List<List<Object>> rows = new ArrayList<>();
        for (WithheldOfRuns.Sum sum : pack.withheld()) {
            if (sum.kind() != WithheldKind.POTONGAN_LAIN) {
                rows.add(List.of(sum.kind().name(), (long) sum.people(), sum.amount().amount()));
            }
        }
        if (!pack.untaxed().isEmpty()) {
            rows.add(
                    List.of(
                            "PPH21_DTP belum dapat dihitung: status PTKP belum tercatat",
                            (long) pack.untaxed().size(),
                            UNKNOWN));
        }
        return new SpjTable(
                "Pajak dan iuran",
                "Pajak dan iuran yang dipungut dari pembayaran ini",
                List.of(new Column("Jenis", 50), new Column("Orang", 20), new Column("Jumlah", 30)),
                rows);
    }

    private SpjTable sums() {
        List<List<Object>> rows = new ArrayList<>();
        for (ControlSum sum : pack.sums()) {
            rows.add(
                    List.of(
                            name(sum.kind()),
                            (long) sum.lines(),
                            sum.bruto().amount(),
                            sum.bruto().minus(sum.bersih()).amount(),
                            sum.bersih().amount(),
                            pack.hashes().getOrDefault(sum.kind(), UNKNOWN)));
        }
        return new SpjTable(
                "Jumlah kendali",
                "Jumlah kendali dan sidik SHA-256 berkas Web Gaji (TXT)",
                List.of(
                        new Column("Jenis", 14),
                        new Column("Baris", 8),
                        new Column("Bruto", 15),
                        new Column("Potongan", 13),
                        new Column("Bersih", 15),
                        new Column("SHA-256", 35)),
                rows);
    }

    private static long sum(List<Payment> payments, Function<Payment, Rupiah> amount) {
        return Rupiah.sum(payments.stream().map(amount).toList()).amount();
    }
}
