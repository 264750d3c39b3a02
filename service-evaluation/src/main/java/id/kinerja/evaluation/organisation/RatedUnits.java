package id.kinerja.evaluation.organisation;

import id.kinerja.kernel.OrganisationRating;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The organisation ratings of the agency in scope. */
public interface RatedUnits {

    /** False where the unit has a rating for the period already. */
    boolean add(RatedUnit rated);

    /** Those of these units that have been rated. */
    Map<UnitId, OrganisationRating> of(Collection<UnitId> units, RatingPeriod period);

    /** Those of a period behind a unit, in the order of units. */
    List<RatedUnit> all(RatingPeriod period, @Nullable UnitId after, int limit);
}
