package id.kinerja.integration.reported.app;

import id.kinerja.integration.personnel.app.HrImport;
import id.kinerja.integration.personnel.app.PeopleOfRows;
import id.kinerja.integration.reported.ReportedMonths;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableShape;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Months of people in a source's figures. */
@Component
final class MonthlyRecapImport extends HrImport {

    private final PeopleOfRows people;
    private final ReportedMonths months;

    MonthlyRecapImport(PeopleOfRows people, ReportedMonths months) {
        super(
                "monthly-recap",
                new TableShape(
                        List.of("nip", "periode", "hari_kerja", "hari_hadir", "hari_alpha"),
                        List.of(
                                "tidak_presensi_kali",
                                "menit_terlambat",
                                "menit_pulang_cepat",
                                "menit_meninggalkan_kantor",
                                "tidak_ikut_upacara",
                                "jenis_cuti",
                                "cuti_bulan_ke",
                                "hari_cuti",
                                "hari_wfo",
                                "hari_wfh",
                                "hari_dinas_luar",
                                "hari_diklat",
                                "jam_lembur"),
                        Set.of("nip"),
                        Set.of()),
                people);
        this.people = people;
        this.months = months;
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        return new MonthlyRecapRun(actor, people, months, apply);
    }
}
