package id.kinerja.skp.plan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.UuidV7;
import id.kinerja.skp.plan.BerAkhlak;
import id.kinerja.skp.plan.Indicator;
import id.kinerja.skp.plan.RencanaHasilKerja;
import id.kinerja.skp.plan.Skp;
import id.kinerja.skp.plan.SkpAction;
import id.kinerja.skp.plan.SkpContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans as they are sent and shown. */
final class SkpViews {

    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_RESULTS = 50;
    private static final int MOST_INDICATORS = 10;

    private SkpViews() {}

    /**
     * @param target a decimal text; left out in the qualitative approach
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IndicatorView(
            @NotNull Indicator.Aspect aspect,
            @NotBlank @Size(max = LONGEST_TEXT) String text,
            @Nullable @Size(max = 30) String target,
            @Nullable @Size(max = 100) String unit) {

        Indicator indicator() {
            return new Indicator(aspect, text, target, unit);
        }

        static IndicatorView of(Indicator indicator) {
            return new IndicatorView(
                    indicator.aspect(), indicator.text(), indicator.target(), indicator.unit());
        }
    }

    /**
     * @param id of a result that is there already; left out for a new one
     * @param from the leader's result that it serves
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultView(
            @Nullable UUID id,
            @NotNull RencanaHasilKerja.Kind kind,
            @NotBlank @Size(max = LONGEST_TEXT) String text,
            @Nullable UUID from,
            RencanaHasilKerja.@Nullable Perspektif perspektif,
            @NotEmpty @Size(max = MOST_INDICATORS) List<@Valid IndicatorView> indicators) {

        RencanaHasilKerja result() {
            return new RencanaHasilKerja(
                    id == null ? UuidV7.next() : id,
                    kind,
                    text,
                    from,
                    perspektif,
                    indicators.stream().map(IndicatorView::indicator).toList());
        }

        static ResultView of(RencanaHasilKerja result) {
            return new ResultView(
                    result.id(),
                    result.kind(),
                    result.text(),
                    result.from(),
                    result.perspektif(),
                    result.indicators().stream().map(IndicatorView::of).toList());
        }
    }

    record ContentRequest(
            @NotNull SkpContent.Approach approach,
            @NotEmpty @Size(max = MOST_RESULTS) List<@Valid ResultView> results,
            @Nullable Map<BerAkhlak, @NotBlank @Size(max = LONGEST_TEXT) String> expectations) {

        /** By row; null for a new result. */
        List<@Nullable UUID> resultIds() {
            return results.stream().<@Nullable UUID>map(ResultView::id).toList();
        }

        SkpContent content() {
            return new SkpContent(
                    approach,
                    results.stream().map(ResultView::result).toList(),
                    expectations == null ? Map.of() : expectations);
        }
    }

    /**
     * @param reason why it was returned
     * @param actions what the caller may do with it now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SkpView(
            UUID id,
            UUID personId,
            UUID assessorId,
            LocalDate from,
            LocalDate to,
            String state,
            @Nullable String reason,
            SkpContent.Approach approach,
            List<ResultView> results,
            Map<BerAkhlak, String> expectations,
            long version,
            List<SkpAction> actions) {

        static SkpView of(Skp skp, List<SkpAction> actions) {
            Skp.Plan plan = skp.plan();
            return new SkpView(
                    plan.id().value(),
                    plan.person().value(),
                    plan.assessor().value(),
                    plan.during().from(),
                    plan.during().lastDay(),
                    skp.state().name(),
                    skp instanceof Skp.Returned returned ? returned.reason() : null,
                    plan.content().approach(),
                    plan.content().results().stream().map(ResultView::of).toList(),
                    plan.content().expectations(),
                    skp.revision(),
                    actions);
        }
    }
}
