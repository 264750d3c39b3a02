package id.kinerja.directory;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dated placing of a person; several may overlap, one of them is primary.
 *
 * @param withdrawn whether it was entered in error: then it is held on no day, whatever its days,
 *     and nobody finds it in the copy
 */
public record Assignment(
        AgencyId agency,
        AssignmentId id,
        PersonId person,
        UnitId unit,
        String positionCode,
        String positionName,
        JenisJabatan jenis,
        @Nullable KelasJabatan kelas,
        Penugasan penugasan,
        boolean primary,
        boolean leadsUnit,
        DateRange during,
        List<Assessor> assessors,
        boolean withdrawn) {

    public Assignment {
        assessors = List.copyOf(assessors);
    }

    /** One that holds. */
    public Assignment(
            AgencyId agency,
            AssignmentId id,
            PersonId person,
            UnitId unit,
            String positionCode,
            String positionName,
            JenisJabatan jenis,
            @Nullable KelasJabatan kelas,
            Penugasan penugasan,
            boolean primary,
            boolean leadsUnit,
            DateRange during,
            List<Assessor> assessors) {
        this(
                agency,
                id,
                person,
                unit,
                positionCode,
                positionName,
                jenis,
                kelas,
                penugasan,
                primary,
                leadsUnit,
                during,
                assessors,
                false);
    }

    /** The pejabat penilai of this assignment for some days. */
    public record Assessor(PersonId person, DateRange during) {}

    /** Whether this person is its pejabat penilai on that day. */
    public boolean isAssessedBy(PersonId person, LocalDate date) {
        return assessorsOn(date).anyMatch(person::equals);
    }

    /** Who are its pejabat penilai on that day. */
    public Stream<PersonId> assessorsOn(LocalDate date) {
        return withdrawn || !during.includes(date)
                ? Stream.empty()
                : assessors.stream()
                        .filter(one -> one.during().includes(date))
                        .map(Assessor::person);
    }
}
