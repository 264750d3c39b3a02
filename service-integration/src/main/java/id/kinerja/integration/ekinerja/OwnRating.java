package id.kinerja.integration.ekinerja;

import id.kinerja.kernel.PersonId;
import java.util.UUID;

/**
 * A rating as evaluation has told it.
 *
 * @param period a month as {@code 2026-06}, or another one, of which e-Kinerja has no recap here
 */
public record OwnRating(
        UUID id, PersonId person, String period, EkinerjaMarks marks, long epoch, long revision) {}
