package id.kinerja.evaluation.organisation;

import id.kinerja.kernel.OrganisationRating;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.UnitId;
import java.util.UUID;

/**
 * What a unit's achievement of a period was rated, by the level above it.
 *
 * @param basis the decision or document that it rests on
 */
public record RatedUnit(
        UUID id,
        UnitId unit,
        RatingPeriod period,
        OrganisationRating rating,
        String basis,
        PersonId ratedBy) {}
