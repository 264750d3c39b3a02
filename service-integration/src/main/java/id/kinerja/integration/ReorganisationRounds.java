package id.kinerja.integration;

import id.kinerja.integration.agency.AgenciesAtWork;
import id.kinerja.integration.agency.WaitingWork;
import id.kinerja.platform.agency.AgencyRounds;
import id.kinerja.platform.agency.Aside;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Reorganisations that were applied are made part by part, agency after agency. */
@Configuration(proxyBeanMethods = false)
class ReorganisationRounds {

    private final Aside making;

    ReorganisationRounds(AgenciesAtWork atWork, ReorganisationParts parts) {
        AgencyRounds agencies = new AgencyRounds(() -> atWork.with(WaitingWork.REORGANISATIONS));
        this.making = new Aside("reorganisations", () -> agencies.whileMore(parts::make));
    }

    /** Thousands of people take a while. */
    @Scheduled(fixedDelayString = "${kinerja.reorganisations.pause:3s}")
    void make() {
        making.start();
    }
}
