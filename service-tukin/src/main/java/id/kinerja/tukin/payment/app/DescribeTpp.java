package id.kinerja.tukin.payment.app;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.tukin.payment.PaidPerson;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.SipdFile;
import id.kinerja.tukin.payment.TppPayment;
import id.kinerja.tukin.payment.WithheldShares;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import id.kinerja.tukin.statement.PersonsPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Joins the payments of a run with the criteria that each month's own policy pays them for. */
@Component
class DescribeTpp {

    private final GrantedMonths grantedMonths;
    private final KeepPaidPeople keepPaidPeople;
    private final Policies policies;

    DescribeTpp(GrantedMonths grantedMonths, KeepPaidPeople keepPaidPeople, Policies policies) {
        this.grantedMonths = grantedMonths;
        this.keepPaidPeople = keepPaidPeople;
        this.policies = policies;
    }

    /**
     * @throws Refused where a policy doesn't say what it pays for, or names what the sheet has no
     *     column for
     */
    SipdFile describe(Run run, List<Payment> payments, WithheldShares withheld) {
        Map<PersonId, PaidPerson> people =
                keepPaidPeople.of(
                        run, payments.stream().map(one -> one.payee().person()).collect(toSet()));
        Map<PersonsMonth, Policy> theirs = policies(run, GrantedMonths.places(run, payments));
        return new SipdFile(
                payments.stream()
                        .map(
                                one ->
                                        tpp(
                                                one,
                                                requireNonNull(people.get(one.payee().person())),
                                                requireNonNull(
                                                        theirs.get(GrantedMonths.place(run, one))),
                                                withheld.of(one)))
                        .toList());
    }

    /** By which each month was worked out, with the criteria that count for its person. */
    private Map<PersonsMonth, Policy> policies(Run run, Set<PersonsMonth> places) {
        Map<PolicyId, Policy> frozen = new HashMap<>();
        Function<PolicyId, Policy> active =
                id -> frozen.computeIfAbsent(id, one -> policies.active(one).orElseThrow());
        Map<PersonsMonth, Policy> theirs = new HashMap<>();
        Policy own = active.apply(requireNonNull(run.policy()));
        grantedMonths
                .own(run, places)
                .forEach((place, one) -> theirs.put(place, PersonsPolicy.paying(own, one.facts())));
        grantedMonths
                .corrections(run, places)
                .forEach(
                        (place, one) ->
                                theirs.put(
                                        place,
                                        PersonsPolicy.paying(
                                                active.apply(one.policy()), one.facts())));
        return theirs;
    }

    private static TppPayment tpp(
            Payment payment, PaidPerson person, Policy policy, WithheldShares.Share withheld) {
        return TppPayment.of(payment, person, policy, withheld)
                .filter(SipdFile::takes)
                .orElseThrow(
                        () ->
                                Refused.conflict(
                                        "sipd-criteria-unfit",
                                        policy.code() + "@" + policy.version()));
    }
}
