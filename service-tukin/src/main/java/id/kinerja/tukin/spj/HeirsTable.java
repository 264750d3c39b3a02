package id.kinerja.tukin.spj;

import static java.util.Objects.requireNonNullElse;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Heirs;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.spj.SpjTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** To whom the pay of the dead went, and by which document. */
final class HeirsTable {

    private HeirsTable() {}

    /** Nothing where everybody is paid himself. */
    static Optional<SpjTable> of(SpjPack pack) {
        List<List<Object>> rows = new ArrayList<>();
        List<Rupiah> amounts = new ArrayList<>();
        for (Payment one : pack.payments()) {
            Heirs heirs = one.payee().heirs();
            if (heirs != null) {
                rows.add(row(pack, one, heirs));
                amounts.add(one.bersih());
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        rows.add(List.of("Jumlah", "", "", "", "", "", Rupiah.sum(amounts).amount()));
        return Optional.of(
                new SpjTable(
                        "Ahli waris",
                        "Pembayaran kepada ahli waris pegawai yang meninggal dunia",
                        List.of(
                                new Column("NIP/NRP", 19),
                                new Column("Bulan", 8),
                                new Column("Penerima", 19),
                                new Column("Hubungan", 11),
                                new Column("Nomor surat", 17),
                                new Column("Tanggal", 11),
                                new Column("Bersih", 15)),
                        rows));
    }

    private static List<Object> row(SpjPack pack, Payment payment, Heirs heirs) {
        return List.of(
                payment.number().written(),
                requireNonNullElse(payment.month(), pack.run().month()).toString(),
                heirs.name(),
                heirs.relation().name().replace('_', ' '),
                heirs.document(),
                heirs.documentDate().toString(),
                payment.bersih().amount());
    }
}
