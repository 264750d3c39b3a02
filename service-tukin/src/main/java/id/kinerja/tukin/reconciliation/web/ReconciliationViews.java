package id.kinerja.tukin.reconciliation.web;

import id.kinerja.platform.problem.Problem;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.reconciliation.PaidLines;
import id.kinerja.tukin.reconciliation.Reconciliation;
import id.kinerja.tukin.reconciliation.app.ReconcileRun;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Ours and theirs as officers see them; money in whole rupiah. */
final class ReconciliationViews {

    private ReconciliationViews() {}

    /**
     * @param kept false after a mere look, and where these very bytes were kept before
     */
    record PaidResultsView(int rows, int taken, boolean kept, List<Problem.Finding> findings) {}

    /**
     * @param paid whether all that the run pays was paid as it says, and nothing else
     * @param difference theirs less ours
     */
    record ReconciliationView(
            boolean paid,
            SideView ours,
            SideView theirs,
            long difference,
            int same,
            int differing,
            int onlyOurs,
            int onlyTheirs,
            List<PaidFileView> files) {

        static ReconciliationView of(ReconcileRun.Outcome outcome) {
            Reconciliation all = outcome.reconciliation();
            return new ReconciliationView(
                    all.paid(),
                    SideView.of(all.ours()),
                    SideView.of(all.theirs()),
                    all.theirs().bersih().minus(all.ours().bersih()).amount(),
                    all.count(Reconciliation.Outcome.SAME),
                    all.count(Reconciliation.Outcome.DIFFERS),
                    all.count(Reconciliation.Outcome.ONLY_OURS),
                    all.count(Reconciliation.Outcome.ONLY_THEIRS),
                    outcome.files().stream().map(PaidFileView::of).toList());
        }
    }

    record SideView(int lines, long bruto, long potongan, long bersih) {

        static SideView of(Reconciliation.Side side) {
            return new SideView(
                    side.lines(),
                    side.bruto().amount(),
                    side.potongan().amount(),
                    side.bersih().amount());
        }
    }

    /**
     * @param profile by which it was read
     * @param withdrawn whether it was taken back, with its lines
     */
    record PaidFileView(
            UUID id,
            String profile,
            String sha256,
            int lines,
            UUID broughtBy,
            Instant broughtAt,
            boolean withdrawn) {

        static PaidFileView of(PaidLines.PaidFile file) {
            return new PaidFileView(
                    file.id(),
                    file.profile(),
                    file.sha256(),
                    file.lines(),
                    file.broughtBy().value(),
                    file.broughtAt(),
                    file.withdrawn());
        }
    }

    /**
     * A person's payments of one kind.
     *
     * @param difference theirs less ours, below zero where too little was paid
     */
    record ReconciledView(
            String number,
            Payment.Kind kind,
            Reconciliation.Outcome outcome,
            SideView ours,
            SideView theirs,
            long difference) {

        static ReconciledView of(Reconciliation.Item item) {
            return new ReconciledView(
                    item.number(),
                    item.kind(),
                    item.outcome(),
                    SideView.of(item.ours()),
                    SideView.of(item.theirs()),
                    item.difference().amount());
        }
    }
}
