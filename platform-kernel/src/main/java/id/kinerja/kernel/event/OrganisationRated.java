package id.kinerja.kernel.event;

import java.util.UUID;

/**
 * The rating of a unit's achievement for one period ({@code period} is {@code 2026-05}, {@code
 * 2026-Q2} or {@code 2026}), a name of id.kinerja.kernel.OrganisationRating.
 */
public record OrganisationRated(
        UUID agencyId,
        UUID ratingId,
        UUID unitId,
        String period,
        String rating,
        String state,
        long epoch,
        long revision)
        implements StateEvent {

    @Override
    public UUID subject() {
        return agencyId;
    }

    @Override
    public String entity() {
        return ratingId.toString();
    }
}
