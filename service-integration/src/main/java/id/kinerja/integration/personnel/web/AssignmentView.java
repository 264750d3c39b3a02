package id.kinerja.integration.personnel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.personnel.Assignment;
import id.kinerja.integration.personnel.AssignmentAction;
import id.kinerja.integration.personnel.Decree;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place as it is shown.
 *
 * @param assessors who is pejabat penilai on which of its days
 * @param actions what the caller may do with it now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssignmentView(
        UUID id,
        UUID personId,
        UUID unitId,
        String positionCode,
        String positionName,
        JenisJabatan jenisJabatan,
        @Nullable Integer kelasJabatan,
        Penugasan penugasan,
        @Nullable String decreeNumber,
        @Nullable LocalDate decreeDate,
        LocalDate from,
        @Nullable LocalDate to,
        List<AssessorView> assessors,
        long version,
        List<AssignmentAction> actions) {

    /**
     * @param reason why it is he, where that doesn't go without saying; why another gives way to
     *     him isn't said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AssessorView(
            UUID assessorId, LocalDate from, @Nullable LocalDate to, @Nullable String reason) {

        static AssessorView of(Timeline.Part<Assignment.Assessor> entry) {
            Assignment.Assessor assessor = entry.value();
            return new AssessorView(
                    assessor.person().value(),
                    entry.during().from(),
                    entry.during().to(),
                    assessor.insteadOf() == null ? assessor.reason() : null);
        }
    }

    static AssignmentView of(Assignment held, List<AssignmentAction> actions) {
        return new AssignmentView(
                held.id().value(),
                held.person().value(),
                held.unit().value(),
                held.positionCode(),
                held.positionName(),
                held.jenis(),
                held.kelas() == null ? null : held.kelas().number(),
                held.penugasan(),
                Decree.numberOf(held.decree()),
                Decree.dateOf(held.decree()),
                held.during().from(),
                held.during().to(),
                held.assessors().parts().stream().map(AssessorView::of).toList(),
                held.revision(),
                actions);
    }
}
