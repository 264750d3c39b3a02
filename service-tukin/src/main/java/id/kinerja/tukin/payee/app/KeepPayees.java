package id.kinerja.tukin.payee.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.PayeePart;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
     */
    public record Outcome(int kept, int waiting, List<Finding> findings) {}

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
        desk.keep(actor, judged);
        return new Outcome(judged.good(), judged.waits(), judged.findings());
    }
}
