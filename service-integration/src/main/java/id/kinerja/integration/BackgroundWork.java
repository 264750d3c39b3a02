package id.kinerja.integration;

import id.kinerja.integration.account.OpenAccounts;
import id.kinerja.integration.account.app.MakeOpenAccounts;
import id.kinerja.integration.attendance.app.ResolveStaleDays;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.security.PublicRoutes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What this service does by itself, agency after agency, each in its own scope. */
@Configuration
@EnableScheduling
class BackgroundWork {

    private final OpenAccounts openAccounts;
    private final MakeOpenAccounts makeOpenAccounts;
    private final ResolveStaleDays resolveStaleDays;

    BackgroundWork(
            OpenAccounts openAccounts,
            MakeOpenAccounts makeOpenAccounts,
            ResolveStaleDays resolveStaleDays) {
        this.openAccounts = openAccounts;
        this.makeOpenAccounts = makeOpenAccounts;
        this.resolveStaleDays = resolveStaleDays;
    }

    /** A pause of half a second at most between a punch and its effect. */
    @Scheduled(fixedDelayString = "${kinerja.attendance.pause:500ms}")
    void resolveDays() {
        openAccounts
                .agencies()
                .forEach(agency -> AgencyScope.run(agency, () -> resolveAllThatWait(agency)));
    }

    private void resolveAllThatWait(AgencyId agency) {
        int taken;
        do {
            taken = resolveStaleDays.resolve(agency);
        } while (taken > 0);
    }

    @Scheduled(fixedDelayString = "${kinerja.accounts.pause:1s}")
    void makeAccounts() {
        openAccounts.agencies().forEach(agency -> AgencyScope.run(agency, this::makeAllThatWait));
    }

    private void makeAllThatWait() {
        int tried;
        do {
            tried = makeOpenAccounts.make();
        } while (tried > 0);
    }

    /** Terminals carry no token; see the protocol's own controller for what limits them. */
    @Bean
    static PublicRoutes terminals() {
        return new PublicRoutes(List.of("/iclock/**"));
    }
}
