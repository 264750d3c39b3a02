package id.kinerja.tukin.ledger;

import static java.util.Comparator.comparing;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was granted too much to a person for a month, or for what is paid once in a year, and what
 * has become of it.
 *
 * @param paidFor what raises must be of to lower it
 * @param claimed all that was granted less than before
 * @param raised what later raises of the same have given back
 * @param recovered what was deducted from later payments, or brought back into a treasury
 * @param plan absent until somebody has decided one
 * @param revision grows with every change
 */
public record Overpayment(
        OverpaymentId id,
        PersonId person,
        PaidFor paidFor,
        Rupiah claimed,
        Rupiah raised,
        Rupiah recovered,
        @Nullable RecoveryPlan plan,
        long revision) {

    /** What can be done about one. */
    public enum Step {
        PLAN
    }

    /** Roles of which one is needed for the agency. */
    public static Set<Role> roles() {
        return Set.of(Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN);
    }

    /** That was paid too much, or in which it was. */
    public YearMonth month() {
        return paidFor.month();
    }

    public Rupiah owed() {
        return claimed.minus(raised).minus(recovered);
    }

    public boolean isOpen() {
        return owed().compareTo(Rupiah.ZERO) > 0;
    }

    /** Why this person can't plan its recovery now; nothing where he can. */
    public Optional<Refused> refusalToPlan(PersonId by) {
        if (by.equals(person)) {
            return Optional.of(Refused.forbidden("overpayment-of-oneself"));
        }
        return isOpen() ? Optional.empty() : Optional.of(Refused.conflict("overpayment-settled"));
    }

    /** What the run of that month deducts at most; without a plan nothing. */
    Rupiah dueIn(YearMonth run) {
        return plan == null ? Rupiah.ZERO : owed().min(plan.dueIn(run));
    }

    /** As if so much were brought back already; no plan has deducted it. */
    private Overpayment spared(Rupiah amount) {
        return new Overpayment(
                id, person, paidFor, claimed, raised, recovered.plus(amount), plan, revision);
    }

    /**
     * What is left for others to take of a person's cases once so much of them is spared, the
     * earliest first, as a deposit settles them.
     */
    public static List<Overpayment> sparing(Rupiah amount, List<Overpayment> owed) {
        List<Overpayment> spared = new ArrayList<>();
        Rupiah left = amount;
        for (Overpayment one : owed.stream().sorted(comparing(Overpayment::paidFor)).toList()) {
            Rupiah share = one.owed().min(left);
            spared.add(one.spared(share));
            left = left.minus(share);
        }
        return spared;
    }

    Overpayment raisedBy(Rupiah amount) {
        return new Overpayment(
                id, person, paidFor, claimed, raised.plus(amount), recovered, plan, revision);
    }

    Overpayment recoveredBy(Rupiah amount) {
        return new Overpayment(
                id,
                person,
                paidFor,
                claimed,
                raised,
                recovered.plus(amount),
                plan == null ? null : plan.andTaken(amount),
                revision);
    }
}
