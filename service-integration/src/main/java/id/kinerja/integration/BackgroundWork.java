package id.kinerja.integration;

import id.kinerja.integration.account.app.MakeOpenAccounts;
import id.kinerja.integration.agency.AgenciesAtWork;
import id.kinerja.integration.agency.WaitingWork;
import id.kinerja.integration.attendance.app.SetDaysAside;
import id.kinerja.integration.personnel.app.FollowPeople;
import id.kinerja.integration.personnel.app.TakeUpFacts;
import id.kinerja.integration.personnel.app.TakeUpMoves;
import id.kinerja.integration.terminal.app.TakeLinesOfThoseWhoServe;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyRounds;
import id.kinerja.platform.agency.Aside;
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

    private final AgencyRounds agencies;
    private final Aside resolving;
    private final Aside following;
    private final Aside makingAccounts;
    private final MakeOpenAccounts makeOpenAccounts;
    private final SetDaysAside setDaysAside;
    private final TakeLinesOfThoseWhoServe takeLinesOfThoseWhoServe;
    private final TakeUpMoves takeUpMoves;
    private final TakeUpFacts takeUpFacts;
    private final FollowPeople followPeople;

    BackgroundWork(
            AgenciesAtWork atWork,
            MakeOpenAccounts makeOpenAccounts,
            DaysInTurn daysInTurn,
            SetDaysAside setDaysAside,
            TakeLinesOfThoseWhoServe takeLinesOfThoseWhoServe,
            TakeUpMoves takeUpMoves,
            TakeUpFacts takeUpFacts,
            FollowPeople followPeople) {
        this.agencies = new AgencyRounds(atWork::all);
        AgencyRounds stale = new AgencyRounds(() -> atWork.with(WaitingWork.STALE_DAYS));
        this.resolving = new Aside("days", () -> stale.whileMore(daysInTurn::resolve));
        this.following =
                new Aside(
                        "accounts-of-all",
                        () -> agencies.whileMore(agency -> followPeople.followAll(agency) > 0));
        AgencyRounds unmade = new AgencyRounds(() -> atWork.with(WaitingWork.ACCOUNTS));
        this.makingAccounts =
                new Aside("accounts", () -> unmade.whileMore(agency -> makeAccountsOf(agency) > 0));
        this.makeOpenAccounts = makeOpenAccounts;
        this.setDaysAside = setDaysAside;
        this.takeLinesOfThoseWhoServe = takeLinesOfThoseWhoServe;
        this.takeUpMoves = takeUpMoves;
        this.takeUpFacts = takeUpFacts;
        this.followPeople = followPeople;
    }

    /**
     * A pause of half a second at most between a punch and its effect. All days of a large agency
     * take minutes, and nothing else waits for them.
     */
    @Scheduled(fixedDelayString = "${kinerja.attendance.pause:500ms}")
    void resolveDays() {
        resolving.start();
    }

    @Scheduled(fixedDelayString = "${kinerja.attendance.trying-again:1h}")
    void tryStuckDaysAgain() {
        agencies.each(agency -> setDaysAside.tryAgain());
    }

    /** Whose status was mended has his punches a minute later at the latest. */
    @Scheduled(fixedDelayString = "${kinerja.terminals.mending:1m}")
    void takePunchesOfThoseWhoServe() {
        agencies.whileMore(agency -> takeLinesOfThoseWhoServe.take() > 0);
    }

    /** A unit that comes under another one does so on its day, at the latest a minute behind it. */
    @Scheduled(fixedDelayString = "${kinerja.units.pause:1m}")
    void moveUnits() {
        agencies.whileMore(agency -> takeUpMoves.takeUp(agency) > 0);
    }

    /** As a rank of the first of April is from that day on. */
    @Scheduled(fixedDelayString = "${kinerja.units.pause:1m}")
    void takeUpFacts() {
        agencies.whileMore(agency -> takeUpFacts.takeUp(agency) > 0);
    }

    /**
     * By grants and leave-takings that end by themselves; what is entered is followed at once.
     * Everybody is looked at, which takes a while.
     */
    @Scheduled(fixedDelayString = "${kinerja.accounts.following:1h}")
    void followPeople() {
        following.start();
    }

    /** Keycloak takes minutes for a large file. */
    @Scheduled(fixedDelayString = "${kinerja.accounts.pause:1s}")
    void makeAccounts() {
        makingAccounts.start();
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
