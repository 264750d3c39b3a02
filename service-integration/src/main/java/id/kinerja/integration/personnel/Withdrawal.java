package id.kinerja.integration.personnel;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.UuidV7;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something was entered of somebody in error, and never held.
 *
 * @param what the code of the position, or the status
 * @param place which one it was; absent where it was a change of service
 * @param unit in which the place was
 * @param decree of a change of service by its number alone
 */
public record Withdrawal(
        UUID id,
        PersonId person,
        Kind kind,
        String what,
        @Nullable UUID place,
        @Nullable UnitId unit,
        @Nullable Decree decree,
        DateRange during,
        String reason,
        PersonId by,
        Instant at) {

    /** What was withdrawn. */
    public enum Kind {
        PLACE,
        SERVICE
    }

    public static Withdrawal of(Assignment place, String reason, PersonId by, Instant at) {
        return new Withdrawal(
                UuidV7.next(),
                place.person(),
                Kind.PLACE,
                place.positionCode(),
                place.id().value(),
                place.unit(),
                place.decree(),
                place.during(),
                reason,
                by,
                at);
    }

    public static Withdrawal of(
            PersonId person, MistakenService mistaken, String reason, PersonId by, Instant at) {
        return new Withdrawal(
                UuidV7.next(),
                person,
                Kind.SERVICE,
                mistaken.period().value().status().name(),
                null,
                null,
                Decree.of(mistaken.period().value().decree(), null),
                mistaken.period().during(),
                reason,
                by,
                at);
    }
}
