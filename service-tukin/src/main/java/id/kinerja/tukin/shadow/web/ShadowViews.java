package id.kinerja.tukin.shadow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.problem.Problem;
import id.kinerja.tukin.shadow.ShadowCause;
import id.kinerja.tukin.shadow.ShadowOutcome;
import id.kinerja.tukin.shadow.ShadowPerson;
import id.kinerja.tukin.shadow.ShadowRun;
import id.kinerja.tukin.shadow.ShadowRuns;
import id.kinerja.tukin.shadow.ShadowStep;
import id.kinerja.tukin.shadow.ShadowWord;
import id.kinerja.tukin.shadow.app.ReadShadowRuns;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Comparisons as officers see them; money in whole rupiah, ours less theirs. */
final class ShadowViews {

    private ShadowViews() {}

    /**
     * @param version counts the comparisons of the month
     * @param outdated whether it must be compared anew before anything is decided or signed
     * @param undecided differences about which nobody has said a word
     * @param actions which steps the caller may take now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShadowRunView(
            UUID id,
            YearMonth month,
            int version,
            UUID runId,
            int runVersion,
            ShadowRun.State state,
            boolean outdated,
            int undecided,
            UUID comparedBy,
            Instant comparedAt,
            @Nullable UUID signedBy,
            @Nullable Instant signedAt,
            List<ShadowStep> actions) {

        static ShadowRunView of(ReadShadowRuns.Listed listed) {
            ShadowRun shadow = listed.shadow();
            PersonId signedBy = shadow.signedBy();
            return new ShadowRunView(
                    shadow.id().value(),
                    shadow.month(),
                    shadow.version(),
                    shadow.run().value(),
                    shadow.runVersion(),
                    shadow.state(),
                    shadow.outdated(),
                    shadow.undecided(),
                    shadow.comparedBy().value(),
                    shadow.comparedAt(),
                    signedBy == null ? null : signedBy.value(),
                    shadow.signedAt(),
                    listed.actions());
        }
    }

    /**
     * @param outcomes those that there are, each with what it comes to
     * @param causes those that there are; a person may have several
     */
    record ShadowOverviewView(
            ShadowRunView shadowRun, List<OutcomeSumView> outcomes, List<CauseSumView> causes) {

        static ShadowOverviewView of(ReadShadowRuns.Overview seen) {
            return new ShadowOverviewView(
                    ShadowRunView.of(new ReadShadowRuns.Listed(seen.shadow(), seen.actions())),
                    seen.outcomes().stream().map(OutcomeSumView::of).toList(),
                    seen.causes().stream().map(CauseSumView::of).toList());
        }
    }

    record OutcomeSumView(ShadowOutcome outcome, int people, long difference) {

        static OutcomeSumView of(ShadowRuns.OutcomeSum sum) {
            return new OutcomeSumView(sum.outcome(), sum.people(), sum.difference().amount());
        }
    }

    /**
     * @param undecided of how many people nobody has said a word
     * @param toMend of how many theirs is right
     */
    record CauseSumView(ShadowCause cause, int people, long amount, int undecided, int toMend) {

        static CauseSumView of(ShadowRuns.CauseSum sum) {
            return new CauseSumView(
                    sum.cause(),
                    sum.people(),
                    sum.amount().amount(),
                    sum.undecided(),
                    sum.toMend());
        }
    }

    /**
     * @param subject by which differences are decided: the person, or the payment that was brought
     *     where nobody here has its number
     * @param number absent where none is known
     * @param theirs absent where nothing was paid there
     * @param ours absent where there is no statement
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShadowPersonView(
            UUID subject,
            @Nullable UUID personId,
            @Nullable String number,
            @Nullable UUID unitId,
            ShadowOutcome outcome,
            long difference,
            List<String> openQuestions,
            @Nullable FiguresView theirs,
            @Nullable FiguresView ours,
            List<ShadowPartView> differences) {

        static ShadowPersonView of(ShadowPerson one) {
            PersonId person = one.person();
            return new ShadowPersonView(
                    one.subject(),
                    person == null ? null : person.value(),
                    one.number(),
                    one.unit() == null ? null : one.unit().value(),
                    one.outcome(),
                    one.difference().amount(),
                    one.openQuestions(),
                    FiguresView.of(one.theirs()),
                    FiguresView.of(one.ours()),
                    one.differences().stream().map(ShadowPartView::of).toList());
        }
    }

    /**
     * Cuts above zero; what a side doesn't tell is absent.
     *
     * @param net before tax
     * @param tax of ours once its run is locked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FiguresView(
            long gross,
            long net,
            @Nullable Integer kelasJabatan,
            @Nullable Long classAmount,
            @Nullable Long attendance,
            @Nullable Long performance,
            @Nullable Long addition,
            @Nullable Long otherCuts,
            @Nullable Long tax) {

        static @Nullable FiguresView of(ShadowPerson.@Nullable Figures side) {
            return side == null
                    ? null
                    : new FiguresView(
                            side.gross().amount(),
                            side.net().amount(),
                            side.kelas() == null ? null : side.kelas().number(),
                            amount(side.classAmount()),
                            amount(side.attendance()),
                            amount(side.performance()),
                            amount(side.addition()),
                            amount(side.otherCuts()),
                            amount(side.tax()));
        }

        private static @Nullable Long amount(@Nullable Rupiah rupiah) {
            return rupiah == null ? null : rupiah.amount();
        }
    }

    /**
     * @param amount what this cause makes of the difference; of TAX beside it
     * @param word absent until somebody has said one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShadowPartView(
            ShadowCause cause,
            long amount,
            @Nullable ShadowWord word,
            @Nullable String reason,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt) {

        static ShadowPartView of(ShadowPerson.Part part) {
            ShadowPerson.Decision decision = part.decision();
            return new ShadowPartView(
                    part.cause(),
                    part.amount().amount(),
                    decision == null ? null : decision.word(),
                    decision == null ? null : decision.reason(),
                    decision == null ? null : decision.by().value(),
                    decision == null ? null : decision.at());
        }
    }

    /**
     * @param people of how many something was decided
     * @param findings who is named and has no such difference
     */
    record DecidedView(int people, List<Problem.Finding> findings) {}
}
