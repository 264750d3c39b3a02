package id.kinerja.tukin;

import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.agency.Rounds;
import id.kinerja.tukin.shadow.ShadowRuns;
import id.kinerja.tukin.shadow.app.WorkOutComparison;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Works out the comparisons that wait, each in its agency's scope. */
@Configuration(proxyBeanMethods = false)
class ShadowWork {

    private final ShadowRuns shadows;
    private final WorkOutComparison workOutComparison;
    private final OneRound round = new OneRound();

    ShadowWork(ShadowRuns shadows, WorkOutComparison workOutComparison) {
        this.shadows = shadows;
        this.workOutComparison = workOutComparison;
    }

    /** At a fixed rate, and so on a thread of its own: a large one holds up no run. */
    @Scheduled(fixedRateString = "${kinerja.runs.pause:500ms}")
    void compare() {
        round.unlessGoing(
                new Rounds<>(
                                shadows::waiting,
                                waiting ->
                                        AgencyScope.call(
                                                waiting.agency(),
                                                () -> workOutComparison.workOut(waiting.shadow())))
                        ::go);
    }
}
