package id.kinerja.directory;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where and until when a person may use a role; without a unit, in the whole agency.
 *
 * @param holds not where it was taken back before it began
 */
public record Grant(
        AgencyId agency,
        UUID id,
        PersonId person,
        Role role,
        @Nullable UnitId unit,
        boolean holds,
        DateRange during) {}
