package id.kinerja.evaluation.rating;

import id.kinerja.kernel.OrganisationRating;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stood at the end of a period.
 *
 * @param assessor his pejabat penilai; absent where nobody was named
 * @param leads whether he led the unit
 * @param unitRating what the unit was rated; absent until it is
 */
public record Standing(
        PersonId person,
        UnitId unit,
        @Nullable PersonId assessor,
        boolean leads,
        @Nullable OrganisationRating unitRating) {}
