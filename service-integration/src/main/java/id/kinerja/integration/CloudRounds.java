package id.kinerja.integration;

import id.kinerja.integration.account.OpenAccounts;
import id.kinerja.integration.terminal.Clouds;
import id.kinerja.integration.terminal.app.ClaimPull;
import id.kinerja.integration.terminal.app.OrderNightlyPulls;
import id.kinerja.integration.terminal.app.TakePull;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.agency.Rounds;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Asks vendors' clouds, for one agency after another, two days of a device at a time. */
@Configuration(proxyBeanMethods = false)
class CloudRounds {

    private static final Logger LOG = LoggerFactory.getLogger(CloudRounds.class);

    private final AtomicBoolean asking = new AtomicBoolean();
    private final OpenAccounts openAccounts;
    private final OrderNightlyPulls orderNightlyPulls;
    private final ClaimPull claimPull;
    private final TakePull takePull;
    private final Clouds clouds;

    CloudRounds(
            OpenAccounts openAccounts,
            OrderNightlyPulls orderNightlyPulls,
            ClaimPull claimPull,
            TakePull takePull,
            Clouds clouds) {
        this.openAccounts = openAccounts;
        this.orderNightlyPulls = orderNightlyPulls;
        this.claimPull = claimPull;
        this.takePull = takePull;
        this.clouds = clouds;
    }

    /** When a day is over by the agency's own clock; more than once, should one be missed. */
    @Scheduled(cron = "${kinerja.fingerspot.nightly:0 40 1-5 * * *}", zone = "Asia/Jakarta")
    void orderNightly() {
        openAccounts.agencies().forEach(this::orderNightlyOf);
    }

    private void orderNightlyOf(AgencyId agency) {
        try {
            AgencyScope.run(agency, () -> orderNightlyPulls.order(agency));
        } catch (RuntimeException fault) {
            // It is looked at again within the hour; the agencies behind it go on.
            LOG.error("Nothing can be asked of clouds for agency {}", agency, fault);
        }
    }

    /** In a thread of its own: a cloud may be slow, and nothing else waits for it. */
    @Scheduled(fixedDelayString = "${kinerja.fingerspot.pause:5s}")
    void ask() {
        if (asking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("clouds").start(this::askForAllAgencies);
        }
    }

    private void askForAllAgencies() {
        try {
            new Rounds<>(openAccounts::agencies, agency -> AgencyScope.call(agency, this::askOnce))
                    .go();
        } catch (RuntimeException fault) {
            LOG.warn("Clouds wait, and are asked at the next turn", fault);
        } finally {
            asking.set(false);
        }
    }

    /** Called in the scope of an agency; no transaction is open while the cloud is asked. */
    private boolean askOnce() {
        var due = claimPull.claim();
        due.ifPresent(question -> takePull.take(question.pull(), clouds.ask(question)));
        return due.isPresent();
    }
}
