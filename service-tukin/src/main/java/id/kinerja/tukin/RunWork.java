package id.kinerja.tukin;

import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.agency.Rounds;
import id.kinerja.tukin.run.Calculations;
import id.kinerja.tukin.run.app.CalculateRun;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Calculates the runs that wait, a part of each in turn, each in its agency's scope. */
@Configuration
@EnableScheduling
class RunWork {

    private final Calculations calculations;
    private final CalculateRun calculateRun;

    RunWork(Calculations calculations, CalculateRun calculateRun) {
        this.calculations = calculations;
        this.calculateRun = calculateRun;
    }

    @Scheduled(fixedDelayString = "${kinerja.runs.pause:500ms}")
    void calculate() {
        new Rounds<>(
                        calculations::waiting,
                        waiting ->
                                AgencyScope.call(
                                        waiting.agency(),
                                        () ->
                                                calculateRun.calculatePart(
                                                        waiting.agency(), waiting.run())))
                .go();
    }
}
