package id.kinerja.integration.siasn.app;

import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnAnswer;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnPeople;
import id.kinerja.integration.siasn.SiasnPerson;
import id.kinerja.integration.siasn.SiasnPulls;
import id.kinerja.integration.siasn.SiasnReply;
import id.kinerja.kernel.AgencyId;
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
    private final Clock clock;

    PullPeople(WorkOnPulls work, SiasnPeople siasn, Clock clock) {
        this.work = work;
        this.siasn = siasn;
        this.clock = clock;
    }

    /** False where nobody waits; called in the scope of the agency. */
    public boolean pull(AgencyId agency) {
        Optional<WorkOnPulls.Part> part = work.take(agency);
        part.ifPresent(some -> settle(ask(some)));
        return part.isPresent();
    }

    /** What can't be kept of one holds up nobody else. */
    private void settle(List<SiasnPulls.Outcome> outcomes) {
        try {
            work.settle(outcomes);
        } catch (RuntimeException notKept) {
            outcomes.forEach(this::settleAlone);
        }
    }

    private void settleAlone(SiasnPulls.Outcome outcome) {
        try {
            work.settle(List.of(outcome));
        } catch (RuntimeException notKept) {
            // The pull says so; the exception may tell what SIASN has said of somebody.
            work.settle(
                    List.of(
                            outcome(
                                    outcome.item(),
                                    new SiasnReply.Failed<>(SiasnFault.UNREADABLE))));
        }
    }

    /** At first two alone: a key that isn't let in is not tried forty times. */
    private List<SiasnPulls.Outcome> ask(WorkOnPulls.Part part) {
        List<SiasnPulls.Item> items = part.items();
        List<SiasnPulls.Outcome> first = new ArrayList<>();
        do {
            first.add(ask(part.access(), items.get(first.size())));
        } while (first.size() < Math.min(items.size(), MOST_ALONE) && isShutOut(first.getLast()));
        List<SiasnPulls.Item> others = items.subList(first.size(), items.size());
        SiasnFault fault = first.getLast().answer().fault();
        return Stream.concat(
                        first.stream(),
                        fault != null && isShutOut(first.getLast())
                                ? others.stream()
                                        .map(item -> outcome(item, new SiasnReply.Failed<>(fault)))
                                : askAll(part.access(), others))
                .toList();
    }

    private Stream<SiasnPulls.Outcome> askAll(SiasnAccess access, List<SiasnPulls.Item> items) {
        List<Future<SiasnPulls.Outcome>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            items.forEach(item -> asked.add(threads.submit(() -> ask(access, item))));
        }
        return asked.stream().map(Future::resultNow);
    }

    private SiasnPulls.Outcome ask(SiasnAccess access, SiasnPulls.Item item) {
        return outcome(item, siasn.find(access, item.nip()));
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

    private static boolean isShutOut(SiasnPulls.Outcome outcome) {
        SiasnFault fault = outcome.answer().fault();
        return fault == SiasnFault.REFUSED || fault == SiasnFault.TOKEN_MISSING;
    }
}
