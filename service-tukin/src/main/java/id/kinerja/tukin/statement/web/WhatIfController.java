package id.kinerja.tukin.statement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Predikat;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.policy.CaseFacts.CaseDay;
import id.kinerja.tukin.statement.Otherwise;
import id.kinerja.tukin.statement.Statement;
import id.kinerja.tukin.statement.WhatIf;
import id.kinerja.tukin.statement.app.AskWhatIf;
import id.kinerja.tukin.statement.web.StatementView.LineView;
import id.kinerja.tukin.statement.web.StatementView.QuestionView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one's own month would come to if something were otherwise; for nobody else's. */
@RestController
@RequestMapping("/v1/statements/me")
class WhatIfController {

    private static final int MOST_DAYS = 31;

    private final AskWhatIf askWhatIf;
    private final MessageSource messages;

    WhatIfController(AskWhatIf askWhatIf, MessageSource messages) {
        this.askWhatIf = askWhatIf;
        this.messages = messages;
    }

    /**
     * What would be otherwise; nothing for the month as it is bound to end.
     *
     * @param days in place of what is known of them; what isn't said of such a day did not happen
     * @param predikat of the period that pays the month
     */
    record WhatIfRequest(
            @Nullable @Size(max = MOST_DAYS) List<CaseDay> days, @Nullable Predikat predikat) {

        WhatIfRequest {
            days = days == null ? null : List.copyOf(days);
        }

        Otherwise otherwise() {
            return new Otherwise(days == null ? List.of() : days, predikat);
        }
    }

    /**
     * The month as it would be, beside what it is now.
     *
     * @param difference whole rupiah, by which the one net is above the other; below zero where
     *     less would be paid
     * @param supposed absent where all days were known or said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WhatIfView(
            String month,
            String policy,
            NowView now,
            ThenView then,
            long difference,
            @Nullable SupposedView supposed) {

        static WhatIfView of(WhatIf whatIf, LineTexts texts) {
            Statement then = whatIf.then();
            return new WhatIfView(
                    then.month().toString(),
                    then.policy(),
                    new NowView(whatIf.now().complete(), whatIf.now().net().amount()),
                    new ThenView(
                            then.complete(),
                            then.ceiling().amount(),
                            then.net().amount(),
                            LineView.all(then.lines(), texts),
                            QuestionView.all(then.openQuestions(), texts)),
                    then.net().minus(whatIf.now().net()).amount(),
                    whatIf.supposed().isEmpty()
                            ? null
                            : new SupposedView(texts.supposed(), whatIf.supposed()));
        }
    }

    /**
     * What the live statement says.
     *
     * @param net whole rupiah
     * @param complete false while something is missing that decides the amount
     */
    record NowView(boolean complete, long net) {}

    /**
     * What the statement would say.
     *
     * @param ceiling whole rupiah, what class and status would pay at most
     * @param net whole rupiah, the sum of the lines
     */
    record ThenView(
            boolean complete,
            long ceiling,
            long net,
            List<LineView> lines,
            List<QuestionView> openQuestions) {}

    /** The days on which he is supposed to be there on time, since nobody knows yet. */
    record SupposedView(String text, List<LocalDate> days) {}

    @Serves(
            value = "Works out one's own month as it would be if something were otherwise",
            who = "every employee, for himself")
    @PostMapping("/{month}/what-if")
    WhatIfView ask(
            Actor actor,
            @PathVariable YearMonth month,
            @Valid @RequestBody WhatIfRequest request,
            Locale locale) {
        WhatIf whatIf = askWhatIf.ask(actor, month, request.otherwise());
        return WhatIfView.of(whatIf, new LineTexts(messages, locale, true));
    }
}
