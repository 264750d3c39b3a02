package id.kinerja.evaluation;

import id.kinerja.evaluation.organisation.RatingPeriodicity;
import id.kinerja.evaluation.rating.RatingDeadlines;
import id.kinerja.evaluation.rating.RatingRegime;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.settings.SettingsFeature;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What agencies settle about evaluation. */
@Configuration
class EvaluationConfiguration {

    @Bean
    SettingsFeature<RatingDeadlines> ratingDeadlines() {
        return SettingsFeature.of(
                        "rating-deadlines",
                        RatingDeadlines.class,
                        RatingDeadlines.SHIPPED,
                        "Ditetapkan instansi")
                .checkedBy(
                        deadlines ->
                                deadlines.possible()
                                        ? List.of()
                                        : List.of(
                                                Refused.Finding.of(
                                                        "daysToDeliver",
                                                        "rating-deadlines-impossible")));
    }

    @Bean
    SettingsFeature<RatingPeriodicity> ratingPeriodicity() {
        return SettingsFeature.of(
                        "rating-periodicity",
                        RatingPeriodicity.class,
                        RatingPeriodicity.SHIPPED,
                        "PermenPANRB 6/2022; bulanan atau triwulanan ditetapkan instansi")
                .checkedBy(
                        periodicity ->
                                periodicity.whole()
                                        ? List.of()
                                        : List.of(
                                                Refused.Finding.of(
                                                        "rated", "rating-periods-missing")));
    }

    @Bean
    SettingsFeature<RatingRegime> ratingRegime() {
        return SettingsFeature.of(
                        "rating-regime",
                        RatingRegime.class,
                        RatingRegime.SHIPPED,
                        "SE MenPANRB 3/2023; pemetaan ditetapkan instansi")
                .checkedBy(
                        regime ->
                                regime.whole()
                                        ? List.of()
                                        : List.of(
                                                Refused.Finding.of(
                                                        "resultOfTheHead",
                                                        "organisation-rating-without-result")));
    }
}
