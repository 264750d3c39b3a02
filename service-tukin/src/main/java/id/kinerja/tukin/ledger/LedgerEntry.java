package id.kinerja.tukin.ledger;

import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.statement.LateFacts;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run, or a deposit, has done about a person's month, or about what is paid once in a year.
 *
 * @param of what it is about
 * @param run absent of what was brought back into a treasury
 * @param paidIn the month of the run, or in which the treasury had it
 * @param amount below zero where it was granted too much before
 * @param policy by which it was calculated; absent of what settles a claim, which none grants
 * @param evidence the kinds of facts that came late, each once; none of a month's first grant
 * @param proof of what was brought back into a treasury
 */
public record LedgerEntry(
        PaidFor of,
        @Nullable RunId run,
        YearMonth paidIn,
        LedgerKind kind,
        Rupiah amount,
        Instant at,
        @Nullable ByPolicy policy,
        List<LateFacts.Kind> evidence,
        @Nullable String proof) {

    public LedgerEntry {
        evidence = List.copyOf(evidence);
    }

    /** The version of a policy that was in force for it. */
    public record ByPolicy(PolicyId id, String code, int version) {}

    /** That it is about, or in which what is paid once in a year was. */
    public YearMonth month() {
        return of.month();
    }

    /** Whether it pays anything, and nothing has taken that back. */
    public boolean isPaid() {
        return switch (kind) {
            case INDUK, THR, KE_13, SUSULAN, KEKURANGAN -> !amount.equals(Rupiah.ZERO);
            case KELEBIHAN, DITUNDA, DIPERHITUNGKAN, PENGEMBALIAN, SETORAN -> false;
        };
    }

    /** What months come to by now. */
    public static Rupiah granted(Collection<LedgerEntry> entries) {
        return sum(entries.stream().filter(one -> one.kind.grants()).toList());
    }

    /** What is still owed back of them. */
    public static Rupiah owed(Collection<LedgerEntry> entries) {
        Rupiah claimed =
                sum(entries.stream().filter(one -> one.kind == LedgerKind.KELEBIHAN).toList());
        Rupiah settled = sum(entries.stream().filter(one -> !one.kind.grants()).toList());
        return claimed.plus(settled).negated();
    }

    private static Rupiah sum(List<LedgerEntry> entries) {
        return Rupiah.sum(entries.stream().map(LedgerEntry::amount).toList());
    }
}
