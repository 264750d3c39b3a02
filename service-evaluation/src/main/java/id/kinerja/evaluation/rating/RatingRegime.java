package id.kinerja.evaluation.rating;

import static id.kinerja.kernel.RatingLevel.DI_ATAS_EKSPEKTASI;
import static id.kinerja.kernel.RatingLevel.DI_BAWAH_EKSPEKTASI;
import static id.kinerja.kernel.RatingLevel.SESUAI_EKSPEKTASI;

import id.kinerja.kernel.OrganisationRating;
import id.kinerja.kernel.RatingLevel;
import java.util.Map;

/**
 * What an agency settles about ratings.
 *
 * @param resultOfTheHead the results of whoever leads a unit, by the unit's own rating (SE MenPANRB
 *     3/2023); how five become three is the agency's to confirm
 */
public record RatingRegime(Map<OrganisationRating, RatingLevel> resultOfTheHead) {

    public static final RatingRegime SHIPPED =
            new RatingRegime(
                    Map.of(
                            OrganisationRating.ISTIMEWA, DI_ATAS_EKSPEKTASI,
                            OrganisationRating.BAIK, SESUAI_EKSPEKTASI,
                            OrganisationRating.BUTUH_PERBAIKAN, DI_BAWAH_EKSPEKTASI,
                            OrganisationRating.KURANG, DI_BAWAH_EKSPEKTASI,
                            OrganisationRating.SANGAT_KURANG, DI_BAWAH_EKSPEKTASI));

    public RatingRegime {
        resultOfTheHead = Map.copyOf(resultOfTheHead);
    }

    /** Whether every organisation rating has a result. */
    public boolean whole() {
        return resultOfTheHead.size() == OrganisationRating.values().length;
    }

    RatingLevel resultOfTheHead(OrganisationRating rating) {
        return resultOfTheHead.getOrDefault(rating, DI_BAWAH_EKSPEKTASI);
    }
}
