package id.kinerja.directory.messaging;

import id.kinerja.directory.Agency;
import id.kinerja.directory.Assignment;
import id.kinerja.directory.Conflict;
import id.kinerja.directory.Delegation;
import id.kinerja.directory.Grant;
import id.kinerja.directory.Holidays;
import id.kinerja.directory.Person;
import id.kinerja.directory.Unit;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.AttendanceCutOffs;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DelegatedAct;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.ServiceOff;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.AgencyChanged;
import id.kinerja.kernel.event.AssignmentChanged;
import id.kinerja.kernel.event.CalendarChanged;
import id.kinerja.kernel.event.ConflictOfInterestChanged;
import id.kinerja.kernel.event.DelegationChanged;
import id.kinerja.kernel.event.GrantChanged;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.kernel.event.UnitChanged;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From what travels to what the directory holds. */
final class DirectoryContracts {

    private DirectoryContracts() {}

    static Agency agency(AgencyChanged event) {
        return new Agency(
                new AgencyId(event.agencyId()),
                event.code(),
                event.name(),
                Agency.Kind.valueOf(event.kind()),
                ZoneId.of(event.zone()),
                Duration.ofSeconds(event.clockOffsetSeconds()),
                cutOffs(event),
                servicesOff(event));
    }

    private static AttendanceCutOffs cutOffs(AgencyChanged event) {
        return new AttendanceCutOffs(
                told(event.attendanceCutOffs()).stream()
                        .map(AgencyChanged.CutOff::settled)
                        .toList());
    }

    private static <T> List<T> told(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static List<ServiceOff> servicesOff(AgencyChanged event) {
        return told(event.servicesOff()).stream()
                .map(
                        told ->
                                new ServiceOff(
                                        ServiceOff.Service.valueOf(told.service()),
                                        DateRange.of(told.from(), told.to())))
                .toList();
    }

    static Unit unit(UnitChanged event) {
        return new Unit(
                new AgencyId(event.agencyId()),
                new UnitId(event.unitId()),
                event.code(),
                event.name(),
                event.parentUnitId() == null ? null : new UnitId(event.parentUnitId()),
                event.zone() == null ? null : ZoneId.of(event.zone()),
                event.kodeSatker(),
                DateRange.of(event.validFrom(), event.validTo()));
    }

    static Person person(PersonChanged event) {
        return new Person(
                new AgencyId(event.agencyId()),
                new PersonId(event.personId()),
                number(event),
                event.name(),
                JenisPegawai.valueOf(event.jenisPegawai()),
                event.golongan(),
                event.statuses().stream()
                        .map(
                                status ->
                                        new Person.Status(
                                                status.code(),
                                                DateRange.of(status.from(), status.to()),
                                                status.stage()))
                        .toList(),
                told(event.kinds()).stream()
                        .map(
                                kind ->
                                        new Person.Kind(
                                                JenisPegawai.valueOf(kind.jenisPegawai()),
                                                kind.from()))
                        .sorted(Comparator.comparing(Person.Kind::from))
                        .toList());
    }

    private static @Nullable NomorPegawai number(PersonChanged event) {
        String written = event.nip() == null ? event.nrp() : event.nip();
        return written == null ? null : NomorPegawai.of(written);
    }

    static Assignment assignment(AssignmentChanged event) {
        return new Assignment(
                new AgencyId(event.agencyId()),
                new AssignmentId(event.assignmentId()),
                new PersonId(event.personId()),
                new UnitId(event.unitId()),
                event.positionCode(),
                event.positionName(),
                JenisJabatan.valueOf(event.jenisJabatan()),
                event.kelasJabatan() == null ? null : new KelasJabatan(event.kelasJabatan()),
                Penugasan.valueOf(event.penugasan()),
                event.primary(),
                event.leadsUnit(),
                DateRange.of(event.validFrom(), event.validTo()),
                event.assessors().stream().map(DirectoryContracts::assessor).toList(),
                Boolean.TRUE.equals(event.withdrawn()));
    }

    static Grant grant(GrantChanged event) {
        return new Grant(
                new AgencyId(event.agencyId()),
                event.grantId(),
                new PersonId(event.personId()),
                Role.valueOf(event.role()),
                event.unitId() == null ? null : new UnitId(event.unitId()),
                !Boolean.TRUE.equals(event.withdrawn()),
                DateRange.of(event.validFrom(), event.validTo()));
    }

    /** An act that isn't known here is left out: nothing here is done by it. */
    static Delegation delegation(DelegationChanged event) {
        return new Delegation(
                new AgencyId(event.agencyId()),
                event.delegationId(),
                new PersonId(event.officialId()),
                new PersonId(event.delegateId()),
                Arrays.stream(DelegatedAct.values())
                        .filter(act -> event.acts().contains(act.name()))
                        .collect(Collectors.toSet()),
                DateRange.of(event.validFrom(), event.validTo()));
    }

    static Conflict conflict(ConflictOfInterestChanged event) {
        return new Conflict(
                new AgencyId(event.agencyId()),
                event.conflictId(),
                new PersonId(event.officialId()),
                new PersonId(event.personId()),
                event.holds(),
                DateRange.of(event.validFrom(), event.validTo()));
    }

    static Holidays holidays(CalendarChanged event) {
        return new Holidays(
                new AgencyId(event.agencyId()),
                event.year(),
                event.holidays().stream()
                        .map(day -> new Holidays.Holiday(day.date(), day.kind(), day.name()))
                        .toList());
    }

    private static Assignment.Assessor assessor(AssignmentChanged.Assessor assessor) {
        return new Assignment.Assessor(
                new PersonId(assessor.personId()), DateRange.of(assessor.from(), assessor.to()));
    }
}
