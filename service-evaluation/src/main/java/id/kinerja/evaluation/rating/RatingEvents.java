package id.kinerja.evaluation.rating;

import id.kinerja.kernel.AgencyId;
import java.util.List;

/** What happened to ratings; nothing is told of drafts. */
public interface RatingEvents {

    void delivered(AgencyId agency, List<Rating> ratings);
}
