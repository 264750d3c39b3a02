package id.kinerja.launcher.demo;

import java.util.function.IntFunction;

/**
 * An agency of the demo and who serves in it.
 *
 * @param admin the account of its HR
 * @param nip the number of a person by his place in the cast, from 1 to {@code size}
 */
record Cast(
        String agency,
        String agencyName,
        String admin,
        String adminName,
        IntFunction<String> nip,
        int size) {

    static final Cast DINAS =
            new Cast(
                    DemoMonth.AGENCY,
                    "Dinas Contoh",
                    DemoMonth.ADMIN,
                    "Admin Contoh",
                    DemoPeople::nip,
                    DemoPeople.GOOD_ROWS);
    static final Cast KANTOR =
            new Cast(
                    NeighbourMonth.AGENCY,
                    "Kantor Contoh",
                    NeighbourMonth.ADMIN,
                    "Admin Kantor",
                    NeighbourMonth::nip,
                    NeighbourMonth.SIZE);
    static final Cast KABUPATEN =
            new Cast(
                    HalfYear.AGENCY,
                    "Kabupaten Contoh",
                    HalfYear.ADMIN,
                    "Admin Kabupaten",
                    HalfYearPeople::nip,
                    HalfYearPeople.SIZE);
}
