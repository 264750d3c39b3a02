package id.kinerja.tukin.withholding.db;

import id.kinerja.tukin.withholding.TaxTables;

/** The tables as the service reads them. */
public final class ShippedTables {

    private ShippedTables() {}

    public static TaxTables all() {
        return ShippedTaxTables.taxTables();
    }
}
