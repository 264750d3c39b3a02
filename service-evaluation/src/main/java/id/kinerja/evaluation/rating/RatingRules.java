package id.kinerja.evaluation.rating;

import id.kinerja.kernel.OrganisationRating;
import id.kinerja.kernel.RatingLevel;
import org.jspecify.annotations.Nullable;

/** Whether a judgement may become a rating, and which result it gives. */
public final class RatingRules {

    private RatingRules() {}

    /** What comes of a judgement: the result on the first axis, or the code of what is wrong. */
    public sealed interface Decision {

        /** The judgement stands with this result. */
        record Accepted(RatingLevel hasilKerja) implements Decision {}

        /** The judgement can't stand. */
        record Refused(String code) implements Decision {}
    }

    /**
     * The order of PermenPANRB 6/2022 Ps 24-25: no person before his unit. Whoever leads the unit
     * has the unit's rating for his results (SE MenPANRB 3/2023).
     */
    public static Decision decide(Judgement judgement, Standing standing, RatingRegime regime) {
        OrganisationRating unit = standing.unitRating();
        if (unit == null) {
            return new Decision.Refused("unit-not-rated-yet");
        }
        return standing.leads()
                ? ofTheHead(judgement.hasilKerja(), regime.resultOfTheHead(unit))
                : ofTheOthers(judgement.hasilKerja());
    }

    private static Decision ofTheHead(@Nullable RatingLevel given, RatingLevel ofTheUnit) {
        boolean agrees = given == null || given == ofTheUnit;
        return agrees
                ? new Decision.Accepted(ofTheUnit)
                : new Decision.Refused("head-rated-by-the-unit");
    }

    private static Decision ofTheOthers(@Nullable RatingLevel given) {
        return given == null
                ? new Decision.Refused("hasil-kerja-missing")
                : new Decision.Accepted(given);
    }
}
