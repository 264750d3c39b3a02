package id.kinerja.tukin.ledger.web;

import id.kinerja.tukin.ledger.LedgerEntry;
import id.kinerja.tukin.ledger.LedgerKind;
import id.kinerja.tukin.statement.EvidenceKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Entries as their readers see them; money in whole rupiah. */
final class LedgerViews {

    private LedgerViews() {}

    /**
     * @param paidIn the month of the run that has entered it
     * @param amount of KELEBIHAN below zero; of DIPERHITUNGKAN and PENGEMBALIAN what they settle of
     *     it
     * @param evidence what kinds of facts came late
     */
    record LedgerEntryView(
            UUID runId,
            String paidIn,
            LedgerKind kind,
            long amount,
            Instant at,
            List<EvidenceKind> evidence) {

        static LedgerEntryView of(LedgerEntry entry, boolean forOneself) {
            return new LedgerEntryView(
                    entry.run().value(),
                    entry.paidIn().toString(),
                    entry.kind(),
                    entry.amount().amount(),
                    entry.at(),
                    entry.evidence().stream()
                            .map(
                                    kind ->
                                            forOneself
                                                    ? EvidenceKind.forOneself(kind)
                                                    : EvidenceKind.forOthers(kind))
                            .toList());
        }
    }
}
