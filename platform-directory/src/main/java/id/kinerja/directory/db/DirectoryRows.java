package id.kinerja.directory.db;

import id.kinerja.directory.Agency;
import id.kinerja.directory.Assignment;
import id.kinerja.directory.Person;
import id.kinerja.directory.Unit;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows of the copy as the values they stand for. */
final class DirectoryRows {

    private DirectoryRows() {}

    record StatusRow(UUID person, Person.Status status) {}

    record AssessorRow(UUID assignment, Assignment.Assessor assessor) {}

    static Agency agency(ResultSet row, int number) throws SQLException {
        return new Agency(
                new AgencyId(id(row, "agency_id")),
                row.getString("code"),
                row.getString("name"),
                Agency.Kind.valueOf(row.getString("kind")),
                ZoneId.of(row.getString("zone")),
                Duration.ofSeconds(row.getLong("clock_offset_seconds")),
                SettledJson.cutOffs(row.getString("cut_offs")),
                SettledJson.servicesOff(row.getString("services_off")));
    }

    static Unit unit(ResultSet row, int number) throws SQLException {
        UUID parent = row.getObject("parent_unit_id", UUID.class);
        String zone = row.getString("zone");
        return new Unit(
                new AgencyId(id(row, "agency_id")),
                new UnitId(id(row, "unit_id")),
                row.getString("code"),
                row.getString("name"),
                parent == null ? null : new UnitId(parent),
                zone == null ? null : ZoneId.of(zone),
                row.getString("kode_satker"),
                Ranges.of(row));
    }

    static StatusRow status(ResultSet row, int number) throws SQLException {
        return new StatusRow(
                id(row, "person_id"),
                new Person.Status(row.getString("code"), Ranges.of(row), row.getString("stage")));
    }

    static Person person(ResultSet row, Map<UUID, List<Person.Status>> statuses)
            throws SQLException {
        UUID id = id(row, "person_id");
        String nip = row.getString("nip");
        return new Person(
                new AgencyId(id(row, "agency_id")),
                new PersonId(id),
                nip == null ? null : NomorPegawai.of(nip),
                row.getString("name"),
                JenisPegawai.valueOf(row.getString("jenis_pegawai")),
                row.getString("golongan"),
                statuses.getOrDefault(id, List.of()),
                KindsJson.read(row.getString("kinds")));
    }

    static AssessorRow assessor(ResultSet row, int number) throws SQLException {
        PersonId assessor = new PersonId(id(row, "assessor_id"));
        return new AssessorRow(
                id(row, "assignment_id"), new Assignment.Assessor(assessor, Ranges.of(row)));
    }

    static Assignment assignment(ResultSet row, Map<UUID, List<Assignment.Assessor>> assessors)
            throws SQLException {
        UUID id = id(row, "assignment_id");
        int kelas = row.getInt("kelas_jabatan");
        return new Assignment(
                new AgencyId(id(row, "agency_id")),
                new AssignmentId(id),
                new PersonId(id(row, "person_id")),
                new UnitId(id(row, "unit_id")),
                row.getString("position_code"),
                row.getString("position_name"),
                JenisJabatan.valueOf(row.getString("jenis_jabatan")),
                kelas == 0 ? null : new KelasJabatan(kelas),
                Penugasan.valueOf(row.getString("penugasan")),
                row.getBoolean("is_primary"),
                row.getBoolean("leads_unit"),
                Ranges.of(row),
                assessors.getOrDefault(id, List.of()));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
