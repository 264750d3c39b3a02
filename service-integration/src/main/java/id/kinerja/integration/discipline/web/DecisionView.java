package id.kinerja.integration.discipline.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.discipline.DecisionAction;
import id.kinerja.integration.discipline.DisciplineDecision;
import id.kinerja.integration.discipline.Punishment;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A discipline decision as it is shown; its revision is the ETag. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionView(
        UUID id,
        UUID personId,
        Punishment punishment,
        String decreeNumber,
        LocalDate decreeDate,
        LocalDate receivedOn,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        DisciplineDecision.State state,
        List<DecisionAction> actions) {

    static DecisionView of(DisciplineDecision decision, List<DecisionAction> actions) {
        return new DecisionView(
                decision.id().value(),
                decision.person().value(),
                decision.punishment(),
                decision.decree().number(),
                decision.decree().date(),
                decision.receivedOn(),
                decision.effective().from(),
                decision.effective().to(),
                decision.state(),
                actions);
    }
}
