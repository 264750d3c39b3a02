package id.kinerja.integration.roster.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.notice.News;
import id.kinerja.integration.notice.NoticeKind;
import id.kinerja.integration.notice.app.TellPeople;
import id.kinerja.integration.roster.RosterCheck;
import id.kinerja.integration.roster.RosterPolicy;
import id.kinerja.integration.roster.RosterSwap;
import id.kinerja.integration.roster.RosterSwaps;
import id.kinerja.integration.roster.RosterTurns;
import id.kinerja.integration.roster.SwapRules;
import id.kinerja.integration.roster.TouchedDays;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.settings.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people change turns: one asks, the other agrees, the superior or HR approves. It is looked at
 * again whether it may be when it is approved, since rosters and other changes go on meanwhile.
 */
@Service
public class SwapTurns {

    private static final String INVALID = "roster-swap-invalid";

    private final SwapInHand inHand;
    private final RosterSwaps swaps;
    private final RosterTurns turns;
    private final SwapTasks tasks;
    private final StaleDays staleDays;
    private final Settings settings;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final TellPeople tellPeople;

    SwapTurns(
            SwapInHand inHand,
            RosterSwaps swaps,
            RosterTurns turns,
            SwapTasks tasks,
            StaleDays staleDays,
            Settings settings,
            BusinessClock clock,
            AuditTrail audit,
            TellPeople tellPeople) {
        this.tellPeople = tellPeople;
        this.inHand = inHand;
        this.swaps = swaps;
        this.turns = turns;
        this.tasks = tasks;
        this.staleDays = staleDays;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param partnerDay whose shift he takes; the same day where absent
     */
    public record Wish(
            LocalDate day, PersonId partner, @Nullable LocalDate partnerDay, String reason) {

        LocalDate taken() {
            return partnerDay == null ? day : partnerDay;
        }
    }

    @Transactional
    public RosterSwap ask(Actor actor, Wish wish) {
        PersonId asker = actor.requirePerson();
        LocalDate today = clock.today(actor.agency());
        UUID roster =
                turns.rosterOf(asker, wish.day())
                        .orElseThrow(
                                () ->
                                        Refused.invalid(
                                                INVALID, Finding.of("date", "swap-without-shift")));
        RosterSwap swap =
                RosterSwap.asked(
                        roster,
                        asker,
                        wish.day(),
                        wish.partner(),
                        wish.taken(),
                        wish.reason(),
                        inHand.superiorOf(asker, today));
        requirePossible(actor.agency(), swap, today);
        if (!swaps.add(swap)) {
            throw Refused.conflict("roster-swap-under-way");
        }
        tasks.askPartner(swap);
        audit.record(act("ROSTER_SWAP_ASKED", swap));
        return swap;
    }

    @Transactional
    public RosterSwap answer(Actor actor, UUID id, boolean agrees, long seen) {
        RosterSwap swap = inHand.toChange(actor, id, seen);
        if (!actor.is(swap.partner())) {
            throw Refused.forbidden("only-the-partner");
        }
        RosterSwap answered = swap.answered(agrees).orElseThrow(SwapTurns::decidedAlready);
        swaps.update(answered);
        if (agrees) {
            tasks.askSuperior(answered, inHand.roster(answered).unit());
        } else {
            tasks.close(List.of(id));
        }
        audit.record(act(agrees ? "ROSTER_SWAP_AGREED" : "ROSTER_SWAP_DECLINED", answered));
        if (!agrees) {
            tellPeople.tell(actor.agency(), List.of(news(swap, swap.asker())));
        }
        return answered;
    }

    /**
     * @param note for the two; a refusal needs one
     */
    @Transactional
    public RosterSwap decide(
            Actor actor, UUID id, boolean approves, @Nullable String note, long seen) {
        RosterSwap swap = inHand.toChange(actor, id, seen);
        if (inHand.isOneOfThem(actor, swap)) {
            throw Refused.forbidden("not-ones-own-record");
        }
        if (!approves && (note == null || note.isBlank())) {
            throw Refused.invalid(INVALID, Finding.of("note", "swap-note-missing"));
        }
        RosterSwap decided =
                swap.decided(approves, actor.requirePerson(), note)
                        .orElseThrow(SwapTurns::decidedAlready);
        if (approves) {
            LocalDate today = clock.today(actor.agency());
            requirePossible(actor.agency(), decided, today);
            staleDays.addDue(TouchedDays.of(turns.exchange(decided)), today);
        }
        swaps.update(decided);
        tasks.close(List.of(id));
        audit.record(act(approves ? "ROSTER_SWAP_APPROVED" : "ROSTER_SWAP_REFUSED", decided));
        tellPeople.tell(
                actor.agency(), List.of(news(swap, swap.asker()), news(swap, swap.partner())));
        return decided;
    }

    @Transactional
    public RosterSwap withdraw(Actor actor, UUID id, long seen) {
        RosterSwap swap = inHand.toChange(actor, id, seen);
        if (!actor.is(swap.asker())) {
            throw Refused.forbidden("only-who-asked");
        }
        RosterSwap withdrawn = swap.withdrawn().orElseThrow(SwapTurns::decidedAlready);
        swaps.update(withdrawn);
        tasks.close(List.of(id));
        audit.record(act("ROSTER_SWAP_WITHDRAWN", withdrawn));
        return withdrawn;
    }

    private void requirePossible(AgencyId agency, RosterSwap swap, LocalDate today) {
        LocalDate first =
                swap.askerDay().isBefore(swap.partnerDay()) ? swap.askerDay() : swap.partnerDay();
        LocalDate last = first.equals(swap.askerDay()) ? swap.partnerDay() : swap.askerDay();
        Map<RosterCheck.PlacedDay, SwapRules.RosteredTurn> theirs =
                turns.of(
                        Stream.of(swap.asker(), swap.partner()).collect(toSet()),
                        first.minusDays(2),
                        last.plusDays(2));
        List<Finding> findings =
                SwapRules.findings(
                        swap,
                        theirs,
                        today,
                        settings.get(RosterPolicy.class, agency, swap.askerDay()).leastRest());
        if (!findings.isEmpty()) {
            throw Refused.invalid(INVALID, findings);
        }
    }

    private static News news(RosterSwap swap, PersonId person) {
        return News.of(
                NoticeKind.ROSTER_SWAP_DECIDED,
                person,
                swap.id().toString(),
                "/api/integration/v1/roster-swaps/" + swap.id());
    }

    private static Refused decidedAlready() {
        return Refused.conflict("roster-swap-decided-already");
    }

    private static Act act(String code, RosterSwap swap) {
        return Act.of(code).about(swap.asker()).on(swap.id());
    }
}
