package id.kinerja.evaluation.rating;

import id.kinerja.kernel.AgencyId;
import java.util.List;

/** What happened to ratings; nothing is told of drafts. */
public interface RatingEvents {

    /** Those that were delivered, or corrected after their delivery. */
    void delivered(AgencyId agency, List<Rating> ratings);
}
