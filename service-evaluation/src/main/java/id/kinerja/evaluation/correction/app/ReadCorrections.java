package id.kinerja.evaluation.correction.app;

import id.kinerja.evaluation.correction.CorrectionId;
import id.kinerja.evaluation.correction.RatingCorrection;
import id.kinerja.evaluation.correction.RatingCorrections;
import id.kinerja.evaluation.rating.RatingId;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrections, to those who ask for and decide them; once approved, to whom they are about. */
@Service
public class ReadCorrections {

    private final RatingCorrections corrections;
    private final CorrectionOffice office;

    ReadCorrections(RatingCorrections corrections, CorrectionOffice office) {
        this.corrections = corrections;
        this.office = office;
    }

    @Transactional(readOnly = true)
    public RatingCorrection one(Actor actor, CorrectionId id) {
        return corrections
                .find(id)
                .filter(one -> office.sees(actor, one))
                .orElseThrow(() -> Refused.notFound("correction-unknown"));
    }

    /** Those of a rating that the caller may see; none of one that he doesn't know of. */
    @Transactional(readOnly = true)
    public List<RatingCorrection> of(Actor actor, RatingId rating) {
        return corrections.of(rating).stream().filter(one -> office.sees(actor, one)).toList();
    }
}
