package id.kinerja.evaluation.organisation.app;

import id.kinerja.evaluation.organisation.RatedUnit;
import id.kinerja.evaluation.organisation.RatedUnits;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation ratings of a period, which everybody in the agency may know. */
@Service
public class ReadRatedUnits {

    private final RatedUnits ratedUnits;

    ReadRatedUnits(RatedUnits ratedUnits) {
        this.ratedUnits = ratedUnits;
    }

    @Transactional(readOnly = true)
    public List<RatedUnit> read(
            Actor actor, RatingPeriod period, @Nullable UnitId after, int limit) {
        actor.requirePerson();
        return ratedUnits.all(period, after, limit);
    }
}
