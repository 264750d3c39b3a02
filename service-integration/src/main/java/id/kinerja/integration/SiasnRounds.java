package id.kinerja.integration;

import id.kinerja.integration.agency.AgenciesAtWork;
import id.kinerja.integration.agency.WaitingWork;
import id.kinerja.integration.siasn.app.AskSiasn;
import id.kinerja.integration.siasn.app.PullPeople;
import id.kinerja.integration.siasn.app.SendRatings;
import id.kinerja.integration.siasn.app.WarnOfSsoToken;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyRounds;
import id.kinerja.platform.agency.Aside;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** What is exchanged with SIASN by itself, agency after agency, apart from all other work. */
@Configuration(proxyBeanMethods = false)
class SiasnRounds {

    private final AgencyRounds agencies;
    private final Aside exchange;
    private final AskSiasn askSiasn;
    private final PullPeople pullPeople;
    private final SendRatings sendRatings;
    private final WarnOfSsoToken warnOfSsoToken;

    SiasnRounds(
            AgenciesAtWork atWork,
            AskSiasn askSiasn,
            PullPeople pullPeople,
            SendRatings sendRatings,
            WarnOfSsoToken warnOfSsoToken) {
        this.agencies = new AgencyRounds(atWork::all);
        AgencyRounds waiting = new AgencyRounds(() -> atWork.with(WaitingWork.SIASN));
        this.exchange = new Aside("siasn", () -> waiting.whileMore(this::exchange));
        this.askSiasn = askSiasn;
        this.pullPeople = pullPeople;
        this.sendRatings = sendRatings;
        this.warnOfSsoToken = warnOfSsoToken;
    }

    /** SIASN may be slow. */
    @Scheduled(fixedDelayString = "${kinerja.siasn.round:1s}")
    void exchange() {
        exchange.start();
    }

    private boolean exchange(AgencyId agency) {
        boolean sent = sendRatings.send(agency);
        return pullPeople.pull(agency) || sent;
    }

    /** The night is the agency's own; more than once, should one be missed. */
    @Scheduled(cron = "${kinerja.siasn.nightly:0 20 * * * *}", zone = "Asia/Jakarta")
    void askAtNight() {
        agencies.each(askSiasn::askAtNight);
    }

    @Scheduled(cron = "${kinerja.siasn.warnings:0 */10 * * * *}", zone = "Asia/Jakarta")
    void warnOfTokens() {
        agencies.each(warnOfSsoToken::warn);
    }
}
