package id.kinerja.tukin.payment.app;

import id.kinerja.kernel.AgencyId;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.Payments;
import id.kinerja.tukin.payment.WithheldShares;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.withholding.Withheld;
import id.kinerja.tukin.withholding.WithheldOfRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Splits what a locked run withholds of people over their payments. */
@Component
public class SplitWithheld {

    private static final int PART = 1_000;

    private final WithheldOfRuns withheldOfRuns;
    private final Payments payments;

    SplitWithheld(WithheldOfRuns withheldOfRuns, Payments payments) {
        this.withheldOfRuns = withheldOfRuns;
        this.payments = payments;
    }

    /**
     * @param opened all of one kind, which need not be opened once more
     */
    public WithheldShares of(AgencyId agency, RunId run, List<Payment> opened) {
        List<Withheld> withheld = withheld(run);
        return withheld.isEmpty()
                ? WithheldShares.none()
                : new WithheldShares(
                        Stream.of(Payment.Kind.values())
                                .flatMap(kind -> ofKind(agency, run, kind, opened))
                                .toList(),
                        withheld);
    }

    /**
     * @param all that the run pays, in the order of kinds and files
     */
    public WithheldShares among(RunId run, List<Payment> all) {
        return new WithheldShares(all, withheld(run));
    }

    private Stream<Payment> ofKind(
            AgencyId agency, RunId run, Payment.Kind kind, List<Payment> opened) {
        boolean there = !opened.isEmpty() && opened.getFirst().kind() == kind;
        return there ? opened.stream() : payments.of(agency, run, kind).stream();
    }

    private List<Withheld> withheld(RunId run) {
        List<Withheld> all = new ArrayList<>();
        List<Withheld> part = withheldOfRuns.of(run, null, PART);
        while (!part.isEmpty()) {
            all.addAll(part);
            Withheld last = part.getLast();
            part = withheldOfRuns.of(run, WithheldOfRuns.Place.of(last), PART);
        }
        return all;
    }
}
