package id.kinerja.integration.ekinerja;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.util.UUID;

/**
 * A rating as evaluation has told it.
 *
 * @param unit of the post that it is of
 * @param open whether somebody objects to it, so that it isn't final
 * @param period a month as {@code 2026-06}, or another one, of which e-Kinerja has no recap here
 */
public record OwnRating(
        UUID id,
        PersonId person,
        UnitId unit,
        String period,
        EkinerjaMarks marks,
        boolean open,
        long epoch,
        long revision) {}
