package id.kinerja.tukin;

import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.agency.Rounds;
import id.kinerja.tukin.whatif.MonthSimulations;
import id.kinerja.tukin.whatif.app.WorkOutMonths;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Works out months by other policies, a part of each in turn, each in its agency's scope. */
@Configuration(proxyBeanMethods = false)
class MonthSimulationWork {

    private final MonthSimulations simulations;
    private final WorkOutMonths workOutMonths;
    private final OneRound round = new OneRound();

    MonthSimulationWork(MonthSimulations simulations, WorkOutMonths workOutMonths) {
        this.simulations = simulations;
        this.workOutMonths = workOutMonths;
    }

    /** At a fixed rate, and so on a thread of its own: what is only asked holds up no run. */
    @Scheduled(fixedRateString = "${kinerja.runs.pause:500ms}")
    void workOut() {
        round.unlessGoing(
                new Rounds<>(
                                simulations::waiting,
                                waiting ->
                                        AgencyScope.call(
                                                waiting.agency(),
                                                () ->
                                                        workOutMonths.workOutPart(
                                                                waiting.simulation())))
                        ::go);
    }
}
