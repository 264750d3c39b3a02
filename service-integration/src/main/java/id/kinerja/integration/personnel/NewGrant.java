package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.UuidV7;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role given to a person for some days.
 *
 * @param unit for which and for all below which it holds; absent for the whole agency
 */
public record NewGrant(
        UUID id, PersonId person, Role role, @Nullable UnitId unit, DateRange during) {

    public static NewGrant of(PersonId person, Role role, @Nullable UnitId unit, DateRange during) {
        return new NewGrant(UuidV7.next(), person, role, unit, during);
    }
}
