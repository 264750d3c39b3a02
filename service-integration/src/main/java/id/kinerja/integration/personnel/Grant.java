package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.UuidV7;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role given to a person for some days.
 *
 * @param unit for which and for all below which it holds; absent for the whole agency
 * @param decree its number, where it was given by one
 */
public record Grant(
        UUID id,
        PersonId person,
        Role role,
        @Nullable UnitId unit,
        DateRange during,
        @Nullable String decree,
        long revision) {

    private static final long FIRST_REVISION = 1;

    public static Grant of(
            PersonId person,
            Role role,
            @Nullable UnitId unit,
            DateRange during,
            @Nullable String decree) {
        return new Grant(UuidV7.next(), person, role, unit, during, decree, FIRST_REVISION);
    }

    /** What is over stays as it was. */
    public boolean isOver(LocalDate today) {
        return during.to() != null && during.to().isBefore(today);
    }

    /** What has begun is ended, and not withdrawn. */
    public boolean hasBegun(LocalDate today) {
        return !during.from().isAfter(today);
    }

    /** As it was, told once more, before it is gone. */
    public Grant withdrawn() {
        return new Grant(id, person, role, unit, during, decree, revision + 1);
    }

    /**
     * @param lastDay not before its first one
     */
    public Grant endingOn(LocalDate lastDay) {
        return new Grant(
                id, person, role, unit, DateRange.of(during.from(), lastDay), decree, revision + 1);
    }
}
