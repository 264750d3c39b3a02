package id.kinerja.kernel.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An SKP. {@code state} is DRAFT, SUBMITTED, RETURNED, AGREED or REPLACED; results travel as ids
 * with their measurable target, without texts.
 */
public record SkpChanged(
        UUID agencyId,
        UUID skpId,
        UUID personId,
        UUID assignmentId,
        UUID assessorId,
        LocalDate from,
        LocalDate to,
        String approach,
        String state,
        List<Result> results,
        long epoch,
        long revision)
        implements StateEvent {

    /** A rencana hasil kerja; {@code kind} is UTAMA or TAMBAHAN, the target a decimal text. */
    public record Result(
            UUID resultId, String kind, @Nullable String target, @Nullable String targetUnit) {}

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String entity() {
        return skpId.toString();
    }
}
