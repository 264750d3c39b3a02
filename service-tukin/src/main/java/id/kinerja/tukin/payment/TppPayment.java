package id.kinerja.tukin.payment;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.CriterionShare;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.TppCriterion;
import id.kinerja.tukin.statement.Portions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A payment of TPP.
 *
 * @param parts what of it is paid for each criterion; they add up to it
 * @param withheld what of it is withheld
 */
public record TppPayment(
        Payment payment,
        PaidPerson person,
        Map<TppCriterion, Rupiah> parts,
        WithheldShares.Share withheld) {

    public TppPayment {
        parts = Map.copyOf(parts);
    }

    /**
     * Split as the policy pays the class: what is cut is cut of all alike. Nothing where the policy
     * doesn't say what its amounts are paid for.
     *
     * @param policy as it is for the person
     */
    public static Optional<TppPayment> of(
            Payment payment, PaidPerson person, Policy policy, WithheldShares.Share withheld) {
        List<CriterionShare> shares = policy.criteria();
        if (shares.stream().allMatch(share -> share.percentage().equals(Percentage.ZERO))) {
            return Optional.empty();
        }
        List<Rupiah> amounts =
                Portions.byWeight(
                        payment.bersih(),
                        shares.stream().map(share -> share.percentage().value()).toList());
        Map<TppCriterion, Rupiah> parts = new EnumMap<>(TppCriterion.class);
        for (int i = 0; i < shares.size(); i++) {
            if (!amounts.get(i).equals(Rupiah.ZERO)) {
                parts.put(shares.get(i).criterion(), amounts.get(i));
            }
        }
        return Optional.of(new TppPayment(payment, person, parts, withheld));
    }

    Rupiah part(TppCriterion criterion) {
        return parts.getOrDefault(criterion, Rupiah.ZERO);
    }
}
