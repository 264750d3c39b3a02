package id.kinerja.tukin;

import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.run.app.CalculateRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Calculates the runs that wait, a part of each in turn, each in its agency's scope. */
@Configuration
@EnableScheduling
class RunWork {

    private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);

    private final Runs runs;
    private final CalculateRun calculateRun;

    RunWork(Runs runs, CalculateRun calculateRun) {
        this.runs = runs;
        this.calculateRun = calculateRun;
    }

    @Scheduled(fixedDelayString = "${kinerja.runs.pause:500ms}")
    void calculate() {
        new RunRounds(runs::calculating, this::calculatePart).goRound();
    }

    private boolean calculatePart(Runs.Calculating waiting) {
        try {
            return AgencyScope.call(
                    waiting.agency(),
                    () -> calculateRun.calculatePart(waiting.agency(), waiting.run()));
        } catch (RuntimeException fault) {
            // The run goes on where it was after the next pause; others don't wait for it.
            LOG.error("A part of run {} could not be calculated", waiting.run(), fault);
            return false;
        }
    }
}
