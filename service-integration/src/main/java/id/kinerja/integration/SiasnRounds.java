package id.kinerja.integration;

import id.kinerja.integration.account.OpenAccounts;
import id.kinerja.integration.siasn.app.AskSiasn;
import id.kinerja.integration.siasn.app.PullPeople;
import id.kinerja.integration.siasn.app.SendRatings;
import id.kinerja.integration.siasn.app.WarnOfSsoToken;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.agency.Rounds;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** What is exchanged with SIASN by itself, agency after agency, apart from all other work. */
@Configuration(proxyBeanMethods = false)
class SiasnRounds {

    private static final Logger LOG = LoggerFactory.getLogger(SiasnRounds.class);

    private final AtomicBoolean exchanging = new AtomicBoolean();
    private final OpenAccounts openAccounts;
    private final AskSiasn askSiasn;
    private final PullPeople pullPeople;
    private final SendRatings sendRatings;
    private final WarnOfSsoToken warnOfSsoToken;

    SiasnRounds(
            OpenAccounts openAccounts,
            AskSiasn askSiasn,
            PullPeople pullPeople,
            SendRatings sendRatings,
            WarnOfSsoToken warnOfSsoToken) {
        this.openAccounts = openAccounts;
        this.askSiasn = askSiasn;
        this.pullPeople = pullPeople;
        this.sendRatings = sendRatings;
        this.warnOfSsoToken = warnOfSsoToken;
    }

    /** In a thread of its own: SIASN may be slow, and days don't wait. */
    @Scheduled(fixedDelayString = "${kinerja.siasn.round:1s}")
    void exchange() {
        if (exchanging.compareAndSet(false, true)) {
            Thread.ofVirtual().name("siasn").start(this::exchangeForAll);
        }
    }

    private void exchangeForAll() {
        try {
            new Rounds<>(
                            openAccounts::agencies,
                            agency -> AgencyScope.call(agency, () -> exchange(agency)))
                    .go();
        } catch (RuntimeException fault) {
            LOG.warn("What is exchanged with SIASN waits, and goes on at the next turn", fault);
        } finally {
            exchanging.set(false);
        }
    }

    private boolean exchange(AgencyId agency) {
        boolean sent = sendRatings.send(agency);
        return pullPeople.pull(agency) || sent;
    }

    /** The night is the agency's own; more than once, should one be missed. */
    @Scheduled(cron = "${kinerja.siasn.nightly:0 20 * * * *}", zone = "Asia/Jakarta")
    void askAtNight() {
        ofEach(askSiasn::askAtNight);
    }

    @Scheduled(cron = "${kinerja.siasn.warnings:0 */10 * * * *}", zone = "Asia/Jakarta")
    void warnOfTokens() {
        ofEach(warnOfSsoToken::warn);
    }

    private void ofEach(Consumer<AgencyId> work) {
        for (AgencyId agency : openAccounts.agencies()) {
            try {
                AgencyScope.run(agency, () -> work.accept(agency));
            } catch (RuntimeException fault) {
                // It is looked at again at the next turn; the agencies behind it go on.
                LOG.error("SIASN's work of agency {} can't be done now", agency, fault);
            }
        }
    }
}
