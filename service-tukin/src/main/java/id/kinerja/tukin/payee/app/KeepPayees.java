package id.kinerja.tukin.payee.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.PayeeBatchId;
import id.kinerja.tukin.payee.PayeePart;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps names and accounts; a row with a finding is left out, its neighbours are kept. */
@Service
public class KeepPayees {

    private final PayeeDesk desk;

    KeepPayees(PayeeDesk desk) {
        this.desk = desk;
    }

    /**
     * @param cleared what isn't known any more; else what isn't said stays as it was
     */
    public record Given(Payee payee, Set<PayeePart> cleared) {}

    /**
     * @param kept rows with nothing wrong; what is as it was is kept already
     * @param waiting of these, whose account a second person looks at first
     * @param batch the first accounts that this has brought; absent where it has brought none
     */
    public record Outcome(
            int kept, int waiting, @Nullable PayeeBatchId batch, List<Finding> findings) {}

    @Transactional
    public Outcome keep(Actor actor, List<Given> given) {
        desk.require(actor);
        PayeeDesk.Judged judged =
                desk.judge(
                        actor.agency(),
                        IntStream.range(0, given.size())
                                .mapToObj(
                                        at ->
                                                new PayeeDesk.Row(
                                                        at + 1,
                                                        given.get(at).payee(),
                                                        given.get(at).cleared()))
                                .toList());
        PayeeBatchId batch = PayeeBatchId.next();
        desk.keep(actor, judged, batch);
        return new Outcome(
                judged.good(),
                judged.waits(),
                judged.first().isEmpty() ? null : batch,
                judged.findings());
    }
}
