package id.kinerja.tukin.ledger;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person, or whoever acts for him, has brought back into a treasury.
 *
 * @param proof the NTPN, or the number of the region's STS
 * @param day on which the treasury had it
 * @param amount above zero
 * @param reason why it was rejected
 */
public record Deposit(
        DepositId id,
        PersonId person,
        Treasury treasury,
        String proof,
        LocalDate day,
        Rupiah amount,
        State state,
        PersonId enteredBy,
        Instant enteredAt,
        @Nullable PersonId decidedBy,
        @Nullable String reason) {

    /** How far it is. */
    public enum State {
        /** Counts for nothing yet. */
        WAITING,
        CONFIRMED,
        /** Stays listed and counts no more. */
        REJECTED
    }

    /** As somebody has sent it. */
    public record Given(
            PersonId person, Treasury treasury, String proof, LocalDate day, Rupiah amount) {

        /** However it is written, a number is the same. */
        public Given {
            proof = proof.strip().toUpperCase(Locale.ROOT);
        }

        /**
         * What is wrong with it.
         *
         * @param open what he owes, less what waits to be confirmed already
         * @param since the first day of the earliest month of which he owes something
         */
        public List<Finding> findings(Rupiah open, LocalDate since, LocalDate today) {
            List<Finding> found = new ArrayList<>();
            if (!treasury.takes(proof)) {
                found.add(
                        Finding.of(
                                "proof",
                                treasury == Treasury.KAS_NEGARA
                                        ? "ntpn-invalid"
                                        : "text-not-one-line"));
            }
            if (day.isAfter(today)) {
                found.add(Finding.of("day", "deposit-in-future"));
            } else if (day.isBefore(since)) {
                found.add(Finding.of("day", "deposit-before-overpaid", since.toString()));
            }
            if (amount.compareTo(Rupiah.ZERO) <= 0) {
                found.add(Finding.of("amount", "deposit-not-positive"));
            } else if (amount.compareTo(open) > 0) {
                found.add(Finding.of("amount", "deposit-exceeds-owed", open.amount()));
            }
            return found;
        }
    }

    /** What it settles of a month. */
    public record Share(OverpaymentId overpayment, Rupiah amount) {}

    /**
     * The earliest month first, each as far as it is owed.
     *
     * @param owed his cases
     * @return together less than the amount where so much isn't owed any more
     */
    public List<Share> shares(List<Overpayment> owed) {
        List<Share> shares = new ArrayList<>();
        Rupiah left = amount;
        for (Overpayment one :
                owed.stream().sorted(Comparator.comparing(Overpayment::paidFor)).toList()) {
            Rupiah share = one.owed().min(left);
            if (share.compareTo(Rupiah.ZERO) > 0) {
                shares.add(new Share(one.id(), share));
                left = left.minus(share);
            }
        }
        return shares;
    }
}
