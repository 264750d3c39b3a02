package id.kinerja.kernel.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated placing of a person in a position. {@code assessors} are the pejabat penilai by date,
 * each range including both ends; {@code leadsUnit} says that its holder is the head of the unit.
 *
 * @param withdrawn true where it was entered in error and never held, whatever its days say
 */
public record AssignmentChanged(
        UUID agencyId,
        UUID assignmentId,
        UUID personId,
        UUID unitId,
        String positionCode,
        String positionName,
        String jenisJabatan,
        @Nullable Integer kelasJabatan,
        String penugasan,
        boolean primary,
        boolean leadsUnit,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Assessor> assessors,
        @Nullable Boolean withdrawn,
        long epoch,
        long revision)
        implements StateEvent {

    /** Who assesses from one day until another, both included. */
    public record Assessor(UUID personId, LocalDate from, @Nullable LocalDate to) {}

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String entity() {
        return assignmentId.toString();
    }
}
