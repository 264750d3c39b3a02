package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.PersonnelFile;
import id.kinerja.integration.personnel.Units;
import id.kinerja.integration.personnel.UnitsOfOffice;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableShape;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files of the personnel template: people and where they are placed. */
@Component
class PersonnelImport extends HrImport {

    private static final TableShape SHAPE =
            new TableShape(
                    List.of(
                            "nip",
                            "nama",
                            "jenis_pegawai",
                            "unor_kode",
                            "jabatan_kode",
                            "jenis_jabatan",
                            "penugasan",
                            "kelas_jabatan",
                            "tmt_jabatan"),
                    List.of(
                            "tmt_selesai",
                            "jabatan_nama",
                            "golongan",
                            "tmt_golongan",
                            "nomor_sk",
                            "tanggal_sk",
                            "nip_atasan",
                            "nama_atasan",
                            "status",
                            "nip_lama",
                            "tmt_nip"),
                    Set.of(
                            "nip",
                            "nip_atasan",
                            "nip_lama",
                            "unor_kode",
                            "jabatan_kode",
                            "nomor_sk"),
                    Set.of("tmt_jabatan", "tmt_selesai", "tmt_golongan", "tanggal_sk", "tmt_nip"));

    private final Units units;
    private final Offices offices;
    private final IncomingPeople incoming;
    private final BusinessClock clock;

    PersonnelImport(
            PeopleOfRows people,
            Units units,
            Offices offices,
            IncomingPeople incoming,
            BusinessClock clock) {
        super("personnel", SHAPE, people);
        this.units = units;
        this.offices = offices;
        this.incoming = incoming;
        this.clock = clock;
    }

    static boolean takes(String column) {
        return SHAPE.columns().contains(column);
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        LocalDate today = clock.today(actor.agency());
        UnitsOfOffice reached =
                new UnitsOfOffice(
                        units.byCode(),
                        units.lastDays(),
                        offices.unitsReached(office(actor, today)));
        return new PersonnelImportRun(
                new PersonnelFile(actor.requirePerson(), reached, today),
                incoming,
                actor.agency(),
                today,
                apply);
    }

    private static Office office(Actor actor, LocalDate today) {
        return Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today);
    }
}
