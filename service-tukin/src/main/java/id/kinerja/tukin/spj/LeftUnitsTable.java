package id.kinerja.tukin.spj;

import id.kinerja.tukin.run.LeftUnit;
import id.kinerja.tukin.spj.SpjTable.Column;
import java.util.List;
import java.util.Optional;

/** Units whose people the run does not pay. */
final class LeftUnitsTable {

    private LeftUnitsTable() {}

    /** Nothing where none is left out. */
    static Optional<SpjTable> of(SpjPack pack) {
        if (pack.leftUnits().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new SpjTable(
                        "Unit belum dibayar",
                        "Unit yang dikeluarkan dari pembayaran ini beserta unit di bawahnya",
                        List.of(
                                new Column("Unit", 25),
                                new Column("Pegawai", 15),
                                new Column("Alasan", 60)),
                        pack.leftUnits().stream().map(LeftUnitsTable::row).toList()));
    }

    private static List<Object> row(LeftUnit left) {
        return List.of(left.code(), (long) left.people(), left.reason());
    }
}
