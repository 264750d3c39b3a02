package id.kinerja.evaluation.rating.app;

import id.kinerja.evaluation.rating.Rating;
import id.kinerja.platform.audit.Act;

/** What is written down of ratings: whose and which, never what they say. */
final class RatingActs {

    private RatingActs() {}

    static Act of(String act, Rating rating) {
        return Act.of(act)
                .about(rating.content().person())
                .on(rating.content().id().value())
                .with("period", rating.content().period());
    }
}
