package id.kinerja.integration.siasn.app;

import id.kinerja.integration.siasn.SaidRatings;
import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnAnswer;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnPeople;
import id.kinerja.integration.siasn.SiasnPerson;
import id.kinerja.integration.siasn.SiasnPulls;
import id.kinerja.integration.siasn.SiasnRatings;
import id.kinerja.integration.siasn.SiasnReply;
import id.kinerja.integration.siasn.app.WorkOnPulls.Asked;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Asks SIASN for those who wait, some at once and outside of any transaction; a part that is killed
 * is asked for again.
 */
@Component
public class PullPeople {

    private static final int MOST_TRIES = 6;
    private static final int MOST_ALONE = 2;

    private final WorkOnPulls work;
    private final SiasnPeople siasn;
    private final SiasnRatings ratings;
    private final PullUnits units;
    private final Clock clock;

    PullPeople(
            WorkOnPulls work,
            SiasnPeople siasn,
            SiasnRatings ratings,
            PullUnits units,
            Clock clock) {
        this.units = units;
        this.work = work;
        this.siasn = siasn;
        this.ratings = ratings;
        this.clock = clock;
    }

    /** False where nobody waits; called in the scope of the agency. */
    public boolean pull(AgencyId agency) {
        Optional<WorkOnPulls.Part> part = work.take(agency);
        part.ifPresent(this::pull);
        return part.isPresent();
    }

    /** Units come after people: who isn't let in isn't asked for them either. */
    private void pull(WorkOnPulls.Part part) {
        List<Asked> asked = ask(part);
        settle(asked);
        if (!isShutOut(asked.getLast())) {
            units.pull(part);
        }
    }

    /** What can't be kept of one holds up nobody else. */
    private void settle(List<Asked> asked) {
        try {
            work.settle(asked);
        } catch (RuntimeException notKept) {
            asked.forEach(this::settleAlone);
        }
    }

    private void settleAlone(Asked asked) {
        try {
            work.settle(List.of(asked));
        } catch (RuntimeException notKept) {
            // The pull says so; the exception may tell what SIASN has said of somebody.
            work.settle(List.of(failed(asked.outcome().item(), SiasnFault.UNREADABLE)));
        }
    }

    /** At first two alone: a key that isn't let in is not tried forty times. */
    private List<Asked> ask(WorkOnPulls.Part part) {
        List<SiasnPulls.Item> items = part.items();
        List<Asked> first = new ArrayList<>();
        do {
            first.add(ask(part.access(), items.get(first.size())));
        } while (first.size() < Math.min(items.size(), MOST_ALONE) && isShutOut(first.getLast()));
        List<SiasnPulls.Item> others = items.subList(first.size(), items.size());
        SiasnFault fault = first.getLast().outcome().answer().fault();
        return Stream.concat(
                        first.stream(),
                        fault != null && isShutOut(first.getLast())
                                ? others.stream().map(item -> failed(item, fault))
                                : askAll(part.access(), others))
                .toList();
    }

    private Stream<Asked> askAll(SiasnAccess access, List<SiasnPulls.Item> items) {
        List<Future<Asked>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            items.forEach(item -> asked.add(threads.submit(() -> ask(access, item))));
        }
        return asked.stream().map(Future::resultNow);
    }

    /** Whoever isn't found has no ratings there; what fails of them waits for the next pull. */
    private Asked ask(SiasnAccess access, SiasnPulls.Item item) {
        SiasnReply<SiasnPerson> reply = siasn.find(access, item.nip());
        PersonId person = item.person();
        SaidRatings.Said said =
                person == null
                        ? null
                        : switch (reply) {
                            case SiasnReply.Found<SiasnPerson> _ ->
                                    SaidRatings.Said.of(
                                            person,
                                            ratings.all(access, item.nip()),
                                            clock.instant());
                            case SiasnReply.NotFound<SiasnPerson> _ ->
                                    SaidRatings.Said.of(
                                            person, new SiasnReply.NotFound<>(), clock.instant());
                            case SiasnReply.Failed<SiasnPerson>(SiasnFault fault) ->
                                    SaidRatings.Said.of(
                                            person,
                                            new SiasnReply.Failed<>(fault),
                                            clock.instant());
                        };
        return new Asked(outcome(item, reply), said);
    }

    private Asked failed(SiasnPulls.Item item, SiasnFault fault) {
        return new Asked(outcome(item, new SiasnReply.Failed<>(fault)), null);
    }

    private SiasnPulls.Outcome outcome(SiasnPulls.Item item, SiasnReply<SiasnPerson> reply) {
        SiasnAnswer answer = SiasnAnswer.of(reply, clock.instant());
        SiasnFault fault = answer.fault();
        boolean retry =
                fault == SiasnFault.TOKEN_MISSING
                        || (fault != null
                                && (fault.mayPass() || fault == SiasnFault.REFUSED)
                                && item.tries() + 1 < MOST_TRIES);
        return new SiasnPulls.Outcome(item, answer, retry);
    }

    private static boolean isShutOut(Asked asked) {
        SiasnFault fault = asked.outcome().answer().fault();
        return fault == SiasnFault.REFUSED || fault == SiasnFault.TOKEN_MISSING;
    }
}
