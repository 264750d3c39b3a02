package id.kinerja.evaluation.correction;

import id.kinerja.evaluation.rating.RatingId;
import java.util.List;
import java.util.Optional;

/** The corrections of the agency in scope. */
public interface RatingCorrections {

    /** False where another one of the rating waits for its decision. */
    boolean propose(RatingCorrection correction);

    Optional<RatingCorrection> find(CorrectionId id);

    /** Locked until the end of the transaction. */
    Optional<RatingCorrection> findForChange(CorrectionId id);

    /** The first asked for first. */
    List<RatingCorrection> of(RatingId rating);

    void decide(RatingCorrection decided);
}
