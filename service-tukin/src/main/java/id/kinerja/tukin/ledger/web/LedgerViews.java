package id.kinerja.tukin.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.tukin.ledger.LedgerEntry;
import id.kinerja.tukin.ledger.LedgerKind;
import id.kinerja.tukin.run.RunKind;
import id.kinerja.tukin.statement.EvidenceKind;
import id.kinerja.tukin.statement.PaidReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries as their readers see them; money in whole rupiah. */
final class LedgerViews {

    private LedgerViews() {}

    /**
     * The version of a policy.
     *
     * @param code that all versions of it share
     */
    record ByPolicyView(UUID id, String code, int version) {

        static ByPolicyView of(LedgerEntry.ByPolicy policy) {
            return new ByPolicyView(policy.id().value(), policy.code(), policy.version());
        }
    }

    /**
     * @param runId absent of SETORAN, which no run has entered
     * @param paidFor the month itself, or what is paid once in a year
     * @param year of what is paid once in one; absent of the month itself
     * @param paidIn the month of the run that has entered it, or in which the treasury had it
     * @param amount of KELEBIHAN and DITUNDA below zero; of DIPERHITUNGKAN, PENGEMBALIAN and
     *     SETORAN what they settle of it
     * @param policy by which it was calculated; absent of what settles a claim
     * @param payment whether what its run pays the person was paid, by what was read back; absent
     *     of what pays nothing, and until the run is locked
     * @param paidOn the latest day of payment that was told
     * @param evidence what kinds of facts came late
     * @param proof of SETORAN, the number that the treasury has given it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LedgerEntryView(
            @Nullable UUID runId,
            RunKind paidFor,
            @Nullable Integer year,
            String paidIn,
            LedgerKind kind,
            long amount,
            Instant at,
            @Nullable ByPolicyView policy,
            PaidReport.@Nullable State payment,
            @Nullable LocalDate paidOn,
            List<EvidenceKind> evidence,
            @Nullable String proof) {

        static LedgerEntryView of(
                LedgerEntry entry, Optional<PaidReport> paid, boolean forOneself) {
            return new LedgerEntryView(
                    entry.run() == null ? null : entry.run().value(),
                    entry.of().kind(),
                    entry.of().year(),
                    entry.paidIn().toString(),
                    entry.kind(),
                    entry.amount().amount(),
                    entry.at(),
                    entry.policy() == null ? null : ByPolicyView.of(entry.policy()),
                    paid.map(PaidReport::state).orElse(null),
                    paid.map(PaidReport::paidOn).orElse(null),
                    entry.evidence().stream()
                            .map(
                                    kind ->
                                            forOneself
                                                    ? EvidenceKind.forOneself(kind)
                                                    : EvidenceKind.forOthers(kind))
                            .toList(),
                    entry.proof());
        }
    }
}
