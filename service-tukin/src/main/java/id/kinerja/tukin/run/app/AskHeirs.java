package id.kinerja.tukin.run.app;

import static java.util.Comparator.comparing;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.payee.HeirsRules;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.Payees;
import id.kinerja.tukin.run.PaidDead;
import id.kinerja.tukin.run.Run;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Of whom a run pays something though he has died and nobody knows his heirs, or to heirs of
 * somebody who lives. It is asked before the approval, as long as he can still be held: afterwards
 * he would keep all others waiting.
 */
@Component
class AskHeirs {

    /** How many are named at once. */
    private static final int MOST_FINDINGS = 200;

    private final PaidDead paidDead;
    private final Payees payees;

    AskHeirs(PaidDead paidDead, Payees payees) {
        this.paidDead = paidDead;
        this.payees = payees;
    }

    /** In the order of people. */
    List<PersonId> missing(AgencyId agency, Run run) {
        Map<PersonId, LocalDate> dead = paidDead.of(run);
        Map<PersonId, Payee> known = payees.of(agency, dead.keySet());
        return dead.entrySet().stream()
                .filter(
                        one ->
                                HeirsRules.refusal(known.get(one.getKey()), one.getValue())
                                        .isPresent())
                .map(Map.Entry::getKey)
                .sorted(comparing(PersonId::toString))
                .toList();
    }

    /** Whoever keeps an account meanwhile waits, and it is one that an approved run pays into. */
    void require(AgencyId agency, Run run) {
        payees.alone();
        Map<PersonId, LocalDate> dead = paidDead.of(run);
        Set<PersonId> asked = new TreeSet<>(comparing(PersonId::toString));
        asked.addAll(dead.keySet());
        asked.addAll(paidDead.orByConfirmedAccount(run));
        Map<PersonId, Payee> known = payees.of(agency, asked);
        List<Finding> found =
                asked.stream()
                        .flatMap(
                                one ->
                                        HeirsRules.refusal(known.get(one), dead.get(one))
                                                .map(code -> Finding.of(one.toString(), code))
                                                .stream())
                        .toList();
        if (!found.isEmpty()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "run-heirs-missing",
                    List.of(Integer.toString(found.size())),
                    found.stream().limit(MOST_FINDINGS).toList());
        }
    }
}
