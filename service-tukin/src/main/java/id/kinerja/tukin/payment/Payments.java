package id.kinerja.tukin.payment;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Heirs;
import id.kinerja.tukin.run.RunId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What locked runs pay; written once. */
public interface Payments {

    void keep(AgencyId agency, RunId run, List<Payment> payments);

    /** In the order in which they were kept. */
    List<Payment> of(AgencyId agency, RunId run, Payment.Kind kind);

    /** By whose right heirs of these people were paid, each once. */
    Map<PersonId, Heirs> heirs(AgencyId agency, RunId run, Set<PersonId> people);

    /** The control sums of each kind that has a line. */
    List<ControlSum> sums(RunId run);

    record ControlSum(Payment.Kind kind, int lines, Rupiah bruto, Rupiah bersih) {}
}
