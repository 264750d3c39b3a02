package id.kinerja.integration.personnel;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A position of a unit that somebody holds, by its code.
 *
 * @param name as the place has it that began last, like kind and class
 * @param holders how many hold it definitively
 * @param acting how many hold it as a Plt, a Plh or beside their own
 * @param differs whether its places don't all have the same name, kind and class
 * @param version another one once a place of it is another
 */
public record Position(
        UnitId unit,
        String code,
        String name,
        JenisJabatan jenis,
        @Nullable KelasJabatan kelas,
        int holders,
        int acting,
        boolean differs,
        long version) {

    /** Where a list was cut. */
    public record Place(UnitId unit, String code) {}
}
