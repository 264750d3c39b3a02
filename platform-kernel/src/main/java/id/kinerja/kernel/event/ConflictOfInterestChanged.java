package id.kinerja.kernel.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * About whom an official decides nothing, in nobody's name, and on which days (UU 30/2014 Ps 42).
 * Why is told to nobody.
 *
 * @param holds false where it was withdrawn before it began, whatever its days say
 */
public record ConflictOfInterestChanged(
        UUID agencyId,
        UUID conflictId,
        UUID officialId,
        UUID personId,
        boolean holds,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long epoch,
        long revision)
        implements StateEvent {

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String entity() {
        return conflictId.toString();
    }
}
