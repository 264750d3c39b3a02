package id.kinerja.tukin.run.web;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.LateMonth;
import id.kinerja.tukin.run.OpenCorrections;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.statement.CorrectionKind;
import id.kinerja.tukin.statement.EvidenceKind;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a run came to, person by person; money in whole rupiah. */
final class RunResultViews {

    private RunResultViews() {}

    /**
     * One person of a run; the reasons stand in his statement.
     *
     * @param withoutAssessor whether his rating is missing and nobody is there to give it
     * @param onHold whether somebody holds him in the run, whatever it came to
     */
    record PersonView(
            UUID personId,
            UUID unitId,
            int kelas,
            long ceiling,
            long net,
            boolean complete,
            List<String> openQuestions,
            boolean withoutAssessor,
            boolean onHold,
            String resultHash) {

        static PersonView of(RunResults.Kept kept, Set<PersonId> unassessed) {
            var statement = kept.calculated().statement();
            return new PersonView(
                    statement.person().value(),
                    kept.calculated().unit().value(),
                    kept.calculated().kelas().number(),
                    statement.ceiling().amount(),
                    statement.net().amount(),
                    statement.complete(),
                    statement.openQuestions(),
                    unassessed.contains(statement.person()),
                    kept.onHold(),
                    kept.resultHash());
        }
    }

    /**
     * An earlier month that stays as it was paid, though facts have come.
     *
     * @param granted what was granted for it so far
     * @param openQuestions what is asked before it is known what the month comes to
     */
    record OpenCorrectionView(
            UUID personId, String month, long granted, List<String> openQuestions) {

        static OpenCorrectionView of(OpenCorrections.Open open) {
            return new OpenCorrectionView(
                    open.person().value(),
                    open.month().toString(),
                    open.granted().amount(),
                    open.questions());
        }
    }

    /** A difference for an earlier month, with the facts that made it. */
    record CorrectionView(
            UUID personId,
            String month,
            CorrectionKind kind,
            long granted,
            long due,
            long delta,
            List<EvidenceView> evidence) {

        static CorrectionView of(RunResults.KeptCorrection kept) {
            return new CorrectionView(
                    kept.person().value(),
                    kept.month().toString(),
                    kept.kind(),
                    kept.granted().amount(),
                    kept.due().amount(),
                    kept.due().minus(kept.granted()).amount(),
                    kept.evidence().stream().map(EvidenceView::of).toList());
        }
    }

    /**
     * A fact that came late.
     *
     * @param reference the day, or the id of the rating, decree, assignment or person
     */
    record EvidenceView(EvidenceKind kind, String reference) {

        static EvidenceView of(LateMonth.Evidence evidence) {
            return new EvidenceView(EvidenceKind.forOthers(evidence.kind()), evidence.reference());
        }
    }
}
