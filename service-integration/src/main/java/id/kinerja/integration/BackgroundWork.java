package id.kinerja.integration;

import id.kinerja.integration.account.OpenAccounts;
import id.kinerja.integration.account.app.MakeOpenAccounts;
import id.kinerja.integration.attendance.app.ResolveStaleDays;
import id.kinerja.integration.personnel.app.FollowPeople;
import id.kinerja.integration.personnel.app.TakeUpMoves;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.agency.Rounds;
import id.kinerja.platform.security.PublicRoutes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What this service does by itself, agency after agency, each in its own scope. */
@Configuration
@EnableScheduling
class BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private final AtomicBoolean makingAccounts = new AtomicBoolean();
    private final OpenAccounts openAccounts;
    private final MakeOpenAccounts makeOpenAccounts;
    private final ResolveStaleDays resolveStaleDays;
    private final TakeUpMoves takeUpMoves;
    private final FollowPeople followPeople;

    BackgroundWork(
            OpenAccounts openAccounts,
            MakeOpenAccounts makeOpenAccounts,
            ResolveStaleDays resolveStaleDays,
            TakeUpMoves takeUpMoves,
            FollowPeople followPeople) {
        this.openAccounts = openAccounts;
        this.makeOpenAccounts = makeOpenAccounts;
        this.resolveStaleDays = resolveStaleDays;
        this.takeUpMoves = takeUpMoves;
        this.followPeople = followPeople;
    }

    /** A pause of half a second at most between a punch and its effect. */
    @Scheduled(fixedDelayString = "${kinerja.attendance.pause:500ms}")
    void resolveDays() {
        new Rounds<>(
                        openAccounts::agencies,
                        agency ->
                                AgencyScope.call(agency, () -> resolveStaleDays.resolve(agency))
                                        > 0)
                .go();
    }

    /** A unit that comes under another one does so on its day, at the latest a minute behind it. */
    @Scheduled(fixedDelayString = "${kinerja.units.pause:1m}")
    void moveUnits() {
        new Rounds<>(
                        openAccounts::agencies,
                        agency -> AgencyScope.call(agency, () -> takeUpMoves.takeUp(agency)) > 0)
                .go();
    }

    /** By grants and leave-takings that end by themselves; what is entered is followed at once. */
    @Scheduled(fixedDelayString = "${kinerja.accounts.following:1h}")
    void followPeople() {
        new Rounds<>(
                        openAccounts::agencies,
                        agency ->
                                AgencyScope.call(agency, () -> followPeople.followAll(agency)) > 0)
                .go();
    }

    /** In a thread of its own: Keycloak takes minutes for a large file, and days don't wait. */
    @Scheduled(fixedDelayString = "${kinerja.accounts.pause:1s}")
    void makeAccounts() {
        if (makingAccounts.compareAndSet(false, true)) {
            Thread.ofVirtual().name("accounts").start(this::makeAccountsOfAllAgencies);
        }
    }

    private void makeAccountsOfAllAgencies() {
        try {
            new Rounds<>(
                            openAccounts::agencies,
                            agency -> AgencyScope.call(agency, () -> makeAccountsOf(agency)) > 0)
                    .go();
        } catch (RuntimeException fault) {
            LOG.warn("Accounts wait, and are made at the next turn", fault);
        } finally {
            makingAccounts.set(false);
        }
    }

    private int makeAccountsOf(AgencyId agency) {
        followPeople.follow(agency);
        return makeOpenAccounts.make();
    }

    /** Terminals carry no token; see the protocol's own controller for what limits them. */
    @Bean
    static PublicRoutes terminals() {
        return new PublicRoutes(List.of("/iclock/**"));
    }
}
