package id.kinerja.tukin.inspection.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Predikat;
import id.kinerja.tukin.inspection.AuditFinding;
import id.kinerja.tukin.inspection.AuditFindingKind;
import id.kinerja.tukin.inspection.app.SampleRun;
import id.kinerja.tukin.payee.HeirRelation;
import id.kinerja.tukin.payee.Heirs;
import id.kinerja.tukin.policy.TppCriterion;
import id.kinerja.tukin.statement.Line;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Findings and samples as auditors see them; money in whole rupiah. */
final class InspectionViews {

    private InspectionViews() {}

    /**
     * @param position counts from 1 in the list
     * @param personId absent where it is about a unit
     * @param unitId absent where it is about a person
     * @param reference the leave, the decision, the late fact or the entry of the trail
     * @param by who did it, where somebody did; of a difference who has given the fact, released
     *     the hold or activated the policy, absent where another service has told it
     * @param criterion of TPP that was paid without an eligible position, unit or fact; absent for
     *     all other kinds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AuditFindingView(
            int position,
            AuditFindingKind kind,
            @Nullable UUID personId,
            @Nullable UUID unitId,
            String month,
            @Nullable UUID reference,
            long amount,
            @Nullable UUID by,
            @Nullable TppCriterion criterion) {

        static AuditFindingView of(int position, AuditFinding finding) {
            return new AuditFindingView(
                    position,
                    finding.kind(),
                    finding.person() == null ? null : finding.person().value(),
                    finding.unit() == null ? null : finding.unit().value(),
                    finding.month().toString(),
                    finding.reference(),
                    finding.amount().amount(),
                    finding.by() == null ? null : finding.by().value(),
                    finding.criterion());
        }
    }

    record SampleView(long seed, List<SampledView> people) {}

    /**
     * One person's month with what it was calculated from.
     *
     * @param same whether the facts come to the same bytes once more
     * @param leaves the decrees that cover days, by their ids
     * @param decisions of discipline that may count, by their ids
     * @param heirs to whom it was paid, and by which document; absent where he was paid himself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SampledView(
            UUID personId,
            UUID unitId,
            int kelas,
            String policy,
            long ceiling,
            long net,
            String resultHash,
            boolean same,
            @Nullable Predikat predikat,
            List<SampledPlaceView> places,
            List<SampledDayView> days,
            List<UUID> leaves,
            List<UUID> decisions,
            List<SampledLineView> lines,
            @Nullable SampledHeirsView heirs) {

        static SampledView of(SampleRun.Sampled sampled) {
            PersonMonth facts = sampled.kept().calculated().facts();
            Statement statement = sampled.kept().calculated().statement();
            return new SampledView(
                    facts.person().value(),
                    sampled.kept().calculated().unit().value(),
                    sampled.kept().calculated().kelas().number(),
                    statement.policy(),
                    statement.ceiling().amount(),
                    statement.net().amount(),
                    sampled.kept().resultHash(),
                    sampled.same(),
                    facts.predikat(),
                    facts.places().stream().map(SampledPlaceView::of).toList(),
                    facts.days().stream().map(SampledDayView::of).toList(),
                    facts.leaveDays().stream().map(day -> day.leave()).distinct().toList(),
                    facts.discipline().stream().map(one -> one.decision()).toList(),
                    statement.lines().stream().map(SampledLineView::of).toList(),
                    SampledHeirsView.of(sampled.heirs()));
        }
    }

    record SampledHeirsView(
            String name, HeirRelation relation, String document, LocalDate documentDate) {

        static @Nullable SampledHeirsView of(@Nullable Heirs heirs) {
            return heirs == null
                    ? null
                    : new SampledHeirsView(
                            heirs.name(), heirs.relation(), heirs.document(), heirs.documentDate());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SampledPlaceView(LocalDate from, LocalDate to, @Nullable Integer kelas, boolean cpns) {

        static SampledPlaceView of(PersonMonth.Place place) {
            return new SampledPlaceView(
                    place.from(),
                    place.to(),
                    place.kelas() == null ? null : place.kelas().number(),
                    place.cpns());
        }
    }

    record SampledDayView(
            LocalDate date,
            String status,
            int lateMinutes,
            int earlyMinutes,
            boolean missingIn,
            boolean missingOut) {

        static SampledDayView of(PersonMonth.Day day) {
            return new SampledDayView(
                    day.date(),
                    day.status(),
                    day.lateMinutes(),
                    day.earlyMinutes(),
                    day.missingIn(),
                    day.missingOut());
        }
    }

    /** With the codes that others than the person read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SampledLineView(
            String code,
            long amount,
            @Nullable String percentage,
            @Nullable Long of,
            @Nullable LocalDate day,
            List<SampledLineView> parts) {

        static SampledLineView of(Line line) {
            return new SampledLineView(
                    line.codeForOthers(),
                    line.amount().amount(),
                    line.percentage() == null ? null : line.percentage().decimal(),
                    line.of() == null ? null : line.of().amount(),
                    line.day(),
                    line.parts().stream().map(SampledLineView::of).toList());
        }
    }
}
