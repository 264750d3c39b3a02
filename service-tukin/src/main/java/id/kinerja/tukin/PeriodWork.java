package id.kinerja.tukin;

import id.kinerja.platform.agency.AgencyRounds;
import id.kinerja.tukin.run.app.LookAtUnits;
import id.kinerja.tukin.statement.WholePeriods;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Compares the days of periods with their manifests as they close, so that a run needn't when it
 * begins.
 */
@Configuration(proxyBeanMethods = false)
class PeriodWork {

    private final AgencyRounds agencies;
    private final LookAtUnits lookAtUnits;
    private final OneRound round = new OneRound();

    PeriodWork(WholePeriods wholePeriods, LookAtUnits lookAtUnits) {
        this.agencies = new AgencyRounds(wholePeriods::waiting);
        this.lookAtUnits = lookAtUnits;
    }

    /** At a fixed rate, and so on a thread of its own: a large month holds up nothing else. */
    @Scheduled(fixedRateString = "${kinerja.runs.periods:1s}")
    void lookAtSome() {
        round.unlessGoing(() -> agencies.whileMore(agency -> lookAtUnits.some(null)));
    }
}
