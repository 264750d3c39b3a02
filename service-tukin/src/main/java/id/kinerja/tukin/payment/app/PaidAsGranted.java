package id.kinerja.tukin.payment.app;

import static java.util.Comparator.comparing;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a lock pays each, with what it keeps back of that for what he owes, is exactly what the
 * ledger grants him by the run, and no line pays more than it comes to before cuts.
 */
final class PaidAsGranted {

    /** How many people are named at once. */
    private static final int MOST_FINDINGS = 200;

    private PaidAsGranted() {}

    /**
     * @param granted by the run's entries in the ledger
     */
    static void require(DeductOverpayments.Left left, Map<PersonId, Rupiah> granted) {
        List<Finding> found = findings(left, granted);
        if (!found.isEmpty()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "pay-not-as-granted",
                    List.of(Integer.toString(found.size())),
                    found.stream().limit(MOST_FINDINGS).toList());
        }
    }

    private static List<Finding> findings(
            DeductOverpayments.Left left, Map<PersonId, Rupiah> granted) {
        Map<PersonId, Rupiah> paid = new HashMap<>(left.taken());
        Set<PersonId> wrong = new TreeSet<>(comparing(PersonId::toString));
        for (Due one : left.due()) {
            paid.merge(one.person(), one.bersih(), Rupiah::plus);
            if (one.bruto().compareTo(one.bersih()) < 0) {
                wrong.add(one.person());
            }
        }
        Map<PersonId, Rupiah> all = new HashMap<>(granted);
        paid.keySet().forEach(person -> all.putIfAbsent(person, Rupiah.ZERO));
        all.forEach(
                (person, amount) -> {
                    if (!amount.equals(paid.getOrDefault(person, Rupiah.ZERO))) {
                        wrong.add(person);
                    }
                });
        return wrong.stream()
                .map(
                        person ->
                                Finding.of(
                                        person.toString(),
                                        "person-not-paid-as-granted",
                                        paid.getOrDefault(person, Rupiah.ZERO).amount(),
                                        granted.getOrDefault(person, Rupiah.ZERO).amount()))
                .toList();
    }
}
