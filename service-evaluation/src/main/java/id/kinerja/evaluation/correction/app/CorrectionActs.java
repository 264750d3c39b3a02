package id.kinerja.evaluation.correction.app;

import id.kinerja.evaluation.correction.RatingCorrection;
import id.kinerja.platform.audit.Act;

/** What is written down of corrections: whose and of which rating, never what they say. */
final class CorrectionActs {

    private CorrectionActs() {}

    static Act of(String act, RatingCorrection correction) {
        return Act.of(act)
                .about(correction.delivered().person())
                .on(correction.id().value())
                .with("rating", correction.rating().value())
                .with("period", correction.delivered().period());
    }
}
