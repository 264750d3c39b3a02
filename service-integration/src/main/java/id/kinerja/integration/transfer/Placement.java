package id.kinerja.integration.transfer;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.Decree;
import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Timeline;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody who comes is to be, by the decree of the new agency.
 *
 * @param assessor whom the decree names; absent for who leads the unit
 * @param from his first day here
 */
public record Placement(
        UnitId unit,
        String positionCode,
        String positionName,
        JenisJabatan jenis,
        @Nullable KelasJabatan kelas,
        @Nullable PersonId assessor,
        Decree decree,
        LocalDate from) {

    /** The place of this person, without an assessor. */
    public Assignment asked(PersonId person) {
        return new Assignment(
                AssignmentId.next(),
                person,
                unit,
                positionCode,
                positionName,
                jenis,
                kelas,
                Penugasan.DEFINITIF,
                Timeline.none(),
                decree,
                DateRange.since(from),
                1);
    }
}
