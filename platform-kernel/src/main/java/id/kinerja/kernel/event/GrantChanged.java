package id.kinerja.kernel.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do beyond himself, where and until when: {@code role} is a name of
 * id.kinerja.kernel.Role; without {@code unitId} it holds for the whole agency, else for the unit
 * and all below it.
 *
 * @param withdrawn true where it was taken back before it began: then it holds on no day
 */
public record GrantChanged(
        UUID agencyId,
        UUID grantId,
        UUID personId,
        String role,
        @Nullable UUID unitId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean withdrawn,
        long epoch,
        long revision)
        implements StateEvent {

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String entity() {
        return grantId.toString();
    }
}
