package id.kinerja.tukin;

import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.agency.Rounds;
import id.kinerja.tukin.run.Calculations;
import id.kinerja.tukin.run.app.CalculateRun;
import java.time.Duration;
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

    RunWork(Calculations calculations, CalculateRun calculateRun, Workers workers) {
        this.calculations = calculations;
        this.calculateRun = calculateRun;
        this.workers = workers;
    }

    /**
     * @param workers how many parts a replica calculates at once: one computes while another waits
     *     for the database, each with a connection of its own
     * @param pause of a worker that finds nothing to do
     */
    @ConfigurationProperties("kinerja.runs")
    record Workers(@DefaultValue("2") int workers, @DefaultValue("500ms") Duration pause) {}

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        for (int worker = 0; worker < workers.workers(); worker++) {
            tasks.addFixedDelayTask(this::calculate, workers.pause());
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
