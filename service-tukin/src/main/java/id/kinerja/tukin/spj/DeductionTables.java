package id.kinerja.tukin.spj;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.WithheldShares.Taken;
import id.kinerja.tukin.spj.SpjTable.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is taken after taxes and contributions: kind by kind with whom it is paid to, what wasn't
 * taken of whom, and what is left of each file.
 */
final class DeductionTables {

    private static final String TOTAL = "Jumlah";

    private final SpjPack pack;
    private final List<Of> all;

    private record Of(Payment payment, Taken taken) {

        PersonId person() {
            return payment.payee().person();
        }
    }

    private DeductionTables(SpjPack pack) {
        this.pack = pack;
        this.all =
                pack.payments().stream()
                        .flatMap(
                                one ->
                                        pack.shares().of(one).others().stream()
                                                .map(taken -> new Of(one, taken)))
                        .toList();
    }

    /** None where nothing was to be taken. */
    static List<SpjTable> of(SpjPack pack) {
        DeductionTables tables = new DeductionTables(pack);
        if (tables.all.isEmpty()) {
            return List.of();
        }
        List<SpjTable> made = new ArrayList<>(List.of(tables.byKind()));
        List<Of> open =
                tables.all.stream()
                        .filter(one -> !one.taken().notTaken().equals(Rupiah.ZERO))
                        .toList();
        if (!open.isEmpty()) {
            made.add(tables.notTaken(open));
        }
        made.add(tables.received());
        return made;
    }

    private SpjTable byKind() {
        List<List<Object>> rows = new ArrayList<>();
        all.stream()
                .filter(one -> !one.taken().amount().equals(Rupiah.ZERO))
                .collect(groupingBy(one -> one.taken().deduction().code(), TreeMap::new, toList()))
                .forEach((code, those) -> rows.add(kind(code, those)));
        rows.add(List.of(TOTAL, "", "", people(all), sum(all, Taken::amount)));
        return new SpjTable(
                "Potongan lain",
                "Potongan lain sesudah pajak dan iuran, menurut jenis dan penerimanya",
                List.of(
                        new Column("Jenis", 18),
                        new Column("Nama", 22),
                        new Column("Disetorkan kepada", 30),
                        new Column("Orang", 10),
                        new Column("Jumlah", 20)),
                rows);
    }

    private static List<Object> kind(String code, List<Of> those) {
        Taken first = those.getFirst().taken();
        return List.of(
                code,
                first.deduction().name(),
                first.deduction().paidTo(),
                people(those),
                sum(those, Taken::amount));
    }

    private SpjTable notTaken(List<Of> open) {
        List<List<Object>> rows = new ArrayList<>();
        for (Of one : open) {
            rows.add(
                    List.of(
                            one.payment().payee().name(),
                            one.payment().number().written(),
                            one.taken().deduction().code(),
                            reason(one.taken()),
                            one.taken().notTaken().amount()));
        }
        rows.add(List.of(TOTAL, "", "", "", sum(open, Taken::notTaken)));
        return new SpjTable(
                "Tidak terpotong",
                "Potongan lain yang tidak dipotong; tidak menjadi utang bulan berikutnya",
                List.of(
                        new Column("Nama", 20),
                        new Column("NIP/NRP", 20),
                        new Column("Jenis", 16),
                        new Column("Sebab", 28),
                        new Column("Jumlah", 16)),
                rows);
    }

    private static String reason(Taken one) {
        return switch (one.deduction().reason()) {
            case NO_SIPD_COLUMN -> "Tidak ada kolomnya pada lembar SIPD";
            case PAID_TO_HEIRS -> "Dibayarkan kepada ahli waris";
            case NET_USED_UP -> "Sisa pembayaran tidak cukup";
            case null -> "";
        };
    }

    private SpjTable received() {
        Map<Payment.Kind, List<Payment>> kinds = new EnumMap<>(Payment.Kind.class);
        pack.payments()
                .forEach(one -> kinds.computeIfAbsent(one.kind(), _ -> new ArrayList<>()).add(one));
        List<List<Object>> rows = new ArrayList<>();
        kinds.forEach((kind, those) -> rows.add(received(kind.name().replace('_', '-'), those)));
        rows.add(received(TOTAL, pack.payments()));
        return new SpjTable(
                "Diterima",
                "Dari bersih ke yang diterima pegawai",
                List.of(
                        new Column("Jenis", 14),
                        new Column("Bersih", 18),
                        new Column("Potongan lain", 17),
                        new Column("Berkas Web Gaji", 18),
                        new Column("Pajak dan iuran", 16),
                        new Column("Diterima", 17)),
                rows);
    }

    private List<Object> received(String name, List<Payment> those) {
        return List.of(
                name,
                amount(those, Payment::bersih),
                amount(those, one -> pack.shares().of(one).other()),
                amount(those, pack.shares()::inFile),
                amount(those, this::taxes),
                amount(those, pack.shares()::received));
    }

    private Rupiah taxes(Payment one) {
        return pack.shares().of(one).tax().plus(pack.shares().of(one).contribution());
    }

    private static long amount(List<Payment> payments, Function<Payment, Rupiah> amount) {
        return Rupiah.sum(payments.stream().map(amount).toList()).amount();
    }

    private static long sum(List<Of> those, Function<Taken, Rupiah> amount) {
        return Rupiah.sum(those.stream().map(Of::taken).map(amount).toList()).amount();
    }

    private static long people(List<Of> those) {
        return those.stream()
                .filter(one -> !one.taken().amount().equals(Rupiah.ZERO))
                .map(Of::person)
                .distinct()
                .count();
    }
}
