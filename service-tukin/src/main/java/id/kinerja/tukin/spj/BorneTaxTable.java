package id.kinerja.tukin.spj;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.spj.SpjTable.Column;
import id.kinerja.tukin.withholding.WithheldKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Income tax that the state bears, person by person: as much is given as is taken. */
final class BorneTaxTable {

    private BorneTaxTable() {}

    /** Nothing where the state bears none. */
    static Optional<SpjTable> of(SpjPack pack) {
        List<Payment> taxed =
                pack.payments().stream()
                        .filter(one -> pack.shares().of(one).stands(WithheldKind.PPH21_DTP))
                        .toList();
        if (taxed.isEmpty()) {
            return Optional.empty();
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Payment one : taxed) {
            rows.add(
                    row(
                            one.payee().name(),
                            one.number().written(),
                            one.bersih(),
                            pack.shares().of(one).borne()));
        }
        rows.add(
                row(
                        "Jumlah",
                        "",
                        Rupiah.sum(taxed.stream().map(Payment::bersih).toList()),
                        Rupiah.sum(
                                taxed.stream()
                                        .map(one -> pack.shares().of(one).borne())
                                        .toList())));
        return Optional.of(
                new SpjTable(
                        "PPh 21 DTP",
                        "Daftar nominatif PPh 21 ditanggung pemerintah",
                        List.of(
                                new Column("Nama", 18),
                                new Column("NIP/NRP", 19),
                                new Column("Bersih", 16),
                                new Column("Tunjangan PPh", 15),
                                new Column("Potongan PPh", 15),
                                new Column("Dibayarkan", 17)),
                        rows));
    }

    private static List<Object> row(String name, String number, Rupiah paid, Rupiah tax) {
        return List.of(name, number, paid.amount(), tax.amount(), tax.amount(), paid.amount());
    }
}
