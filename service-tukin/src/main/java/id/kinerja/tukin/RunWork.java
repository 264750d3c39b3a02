package id.kinerja.tukin;

import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.agency.Rounds;
import id.kinerja.tukin.run.Calculations;
import id.kinerja.tukin.run.app.CalculateRun;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Calculates the runs that wait, a part of each in turn, each in its agency's scope, by a few
 * workers that know nothing of each other, as those of other replicas don't.
 */
@Configuration
@EnableScheduling
@EnableConfigurationProperties(RunWork.Workers.class)
class RunWork implements SchedulingConfigurer {

    private final Calculations calculations;
    private final CalculateRun calculateRun;
    private final Workers workers;
    private final Semaphore free;

    RunWork(Calculations calculations, CalculateRun calculateRun, Workers workers) {
        this.calculations = calculations;
        this.calculateRun = calculateRun;
        this.workers = workers;
        this.free = new Semaphore(workers.workers());
    }

    /**
     * @param workers how many parts a replica calculates at once: one computes while another waits
     *     for the database, each with a connection of its own
     * @param pause after which another begins, if one is free
     */
    @ConfigurationProperties("kinerja.runs")
    record Workers(@DefaultValue("2") int workers, @DefaultValue("200ms") Duration pause) {}

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        // Those at a fixed delay would all be on one thread.
        tasks.addFixedRateTask(this::calculateIfFree, workers.pause());
    }

    private void calculateIfFree() {
        if (free.tryAcquire()) {
            try {
                calculate();
            } finally {
                free.release();
            }
        }
    }

    private void calculate() {
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
