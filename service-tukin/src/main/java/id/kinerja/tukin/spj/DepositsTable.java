package id.kinerja.tukin.spj;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.ledger.Deposit;
import id.kinerja.tukin.spj.SpjTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was brought back into a treasury. */
final class DepositsTable {

    private DepositsTable() {}

    /** Nothing where nothing was. */
    static Optional<SpjTable> of(SpjPack pack) {
        if (pack.deposits().isEmpty()) {
            return Optional.empty();
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Deposit one : pack.deposits()) {
            rows.add(
                    List.of(
                            pack.number(one.person()),
                            one.treasury().name().replace('_', ' '),
                            one.proof(),
                            one.day().toString(),
                            one.amount().amount()));
        }
        Rupiah total = Rupiah.sum(pack.deposits().stream().map(Deposit::amount).toList());
        rows.add(List.of("Jumlah", "", "", "", total.amount()));
        return Optional.of(
                new SpjTable(
                        "Setoran",
                        "Kelebihan bulan sebelumnya yang disetor ke kas negara atau kas daerah",
                        List.of(
                                new Column("NIP/NRP", 24),
                                new Column("Kas", 16),
                                new Column("NTPN/nomor STS", 25),
                                new Column("Tanggal", 15),
                                new Column("Jumlah", 20)),
                        rows));
    }
}
