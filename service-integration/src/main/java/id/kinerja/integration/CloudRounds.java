package id.kinerja.integration;

import id.kinerja.integration.agency.AgenciesAtWork;
import id.kinerja.integration.agency.WaitingWork;
import id.kinerja.integration.terminal.Clouds;
import id.kinerja.integration.terminal.app.ClaimPull;
import id.kinerja.integration.terminal.app.OrderNightlyPulls;
import id.kinerja.integration.terminal.app.TakePull;
import id.kinerja.platform.agency.AgencyRounds;
import id.kinerja.platform.agency.Aside;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Asks vendors' clouds, for one agency after another, two days of a device at a time. */
@Configuration(proxyBeanMethods = false)
class CloudRounds {

    private final AgencyRounds agencies;
    private final Aside asking;
    private final OrderNightlyPulls orderNightlyPulls;
    private final ClaimPull claimPull;
    private final TakePull takePull;
    private final Clouds clouds;

    CloudRounds(
            AgenciesAtWork atWork,
            OrderNightlyPulls orderNightlyPulls,
            ClaimPull claimPull,
            TakePull takePull,
            Clouds clouds) {
        this.agencies = new AgencyRounds(atWork::all);
        AgencyRounds waiting = new AgencyRounds(() -> atWork.with(WaitingWork.CLOUD_PULLS));
        this.asking = new Aside("clouds", () -> waiting.whileMore(_ -> askOnce()));
        this.orderNightlyPulls = orderNightlyPulls;
        this.claimPull = claimPull;
        this.takePull = takePull;
        this.clouds = clouds;
    }

    /** When a day is over by the agency's own clock; more than once, should one be missed. */
    @Scheduled(cron = "${kinerja.fingerspot.nightly:0 40 1-5 * * *}", zone = "Asia/Jakarta")
    void orderNightly() {
        agencies.each(orderNightlyPulls::order);
    }

    /** A cloud may be slow. */
    @Scheduled(fixedDelayString = "${kinerja.fingerspot.pause:5s}")
    void ask() {
        asking.start();
    }

    /** Called in the scope of an agency; no transaction is open while the cloud is asked. */
    private boolean askOnce() {
        var due = claimPull.claim();
        due.ifPresent(question -> takePull.take(question.pull(), clouds.ask(question)));
        return due.isPresent();
    }
}
