package id.kinerja.integration.siasn.app;

import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnAnswer;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnPeople;
import id.kinerja.integration.siasn.SiasnPulls;
import id.kinerja.kernel.AgencyId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
        return work.take(agency)
                .map(
                        part -> {
                            work.settle(ask(part));
                            return true;
                        })
                .orElse(false);
    }

    /** The first alone, so that a key that isn't let in is tried once and not forty times. */
    private List<SiasnPulls.Outcome> ask(WorkOnPulls.Part part) {
        SiasnPulls.Outcome first = ask(part.access(), part.items().getFirst());
        List<SiasnPulls.Item> others = part.items().subList(1, part.items().size());
        SiasnFault fault = first.answer().fault();
        if (fault == SiasnFault.REFUSED || fault == SiasnFault.TOKEN_MISSING) {
            return part.items().stream()
                    .map(item -> new SiasnPulls.Outcome(item, first.answer(), false))
                    .toList();
        }
        return Stream.concat(Stream.of(first), askAll(part.access(), others)).toList();
    }

    private Stream<SiasnPulls.Outcome> askAll(SiasnAccess access, List<SiasnPulls.Item> items) {
        List<Future<SiasnPulls.Outcome>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            items.forEach(item -> asked.add(threads.submit(() -> ask(access, item))));
        }
        return asked.stream().map(Future::resultNow);
    }

    private SiasnPulls.Outcome ask(SiasnAccess access, SiasnPulls.Item item) {
        SiasnAnswer answer = SiasnAnswer.of(siasn.find(access, item.nip()), clock.instant());
        boolean retry =
                answer.fault() != null && answer.fault().mayPass() && item.tries() + 1 < MOST_TRIES;
        return new SiasnPulls.Outcome(item, answer, retry);
    }
}
