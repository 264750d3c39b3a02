package id.kinerja.tukin.statement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.policy.CaseFacts;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.statement.Statement;
import id.kinerja.tukin.statement.app.SimulateStatement;
import id.kinerja.tukin.statement.web.StatementView.LineView;
import id.kinerja.tukin.statement.web.StatementView.QuestionView;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a month would be paid, for whoever wants to check it. */
@RestController
@RequestMapping("/v1/simulations")
class SimulationController {

    private final SimulateStatement simulateStatement;
    private final MessageSource messages;

    SimulationController(SimulateStatement simulateStatement, MessageSource messages) {
        this.simulateStatement = simulateStatement;
        this.messages = messages;
    }

    /**
     * A case and by what it is worked out.
     *
     * @param policyId of an active policy of the agency, in place of a document
     * @param policy a whole policy that need not be kept anywhere
     */
    record SimulationRequest(
            @Nullable UUID policyId, @Nullable PolicyDocument policy, @Nullable CaseFacts facts) {}

    /**
     * What the case comes to.
     *
     * @param ceiling whole rupiah, what class and status would pay at most, with what is added as
     *     Plt
     * @param net whole rupiah, the sum of the lines
     * @param complete false while something is missing that decides the amount
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SimulationView(
            String month,
            String policy,
            boolean complete,
            long ceiling,
            long net,
            List<LineView> lines,
            List<QuestionView> openQuestions) {

        static SimulationView of(Statement statement, LineTexts texts) {
            return new SimulationView(
                    statement.month().toString(),
                    statement.policy(),
                    statement.complete(),
                    statement.ceiling().amount(),
                    statement.net().amount(),
                    LineView.all(statement.lines(), texts),
                    QuestionView.all(statement.openQuestions(), texts));
        }
    }

    @Serves(
            value = "Works out a month that is made up, by an active policy or by one that is sent",
            who = "everybody")
    @PostMapping("/statement")
    SimulationView simulate(Actor actor, @RequestBody SimulationRequest request, Locale locale) {
        Statement statement =
                simulateStatement.simulate(
                        request.policyId() == null ? null : new PolicyId(request.policyId()),
                        request.policy(),
                        request.facts());
        // Nobody's month, so that nothing in it is to be hidden from anybody.
        return SimulationView.of(statement, new LineTexts(messages, locale, true));
    }
}
