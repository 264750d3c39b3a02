package id.kinerja.tukin.statement.app;

import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.tukin.policy.CaseFacts;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.statement.CaseCheck;
import id.kinerja.tukin.statement.CaseFactCheck;
import id.kinerja.tukin.statement.CaseMonth;
import id.kinerja.tukin.statement.Statement;
import id.kinerja.tukin.statement.StatementCalculation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out a case that is made up, so that everybody can check how months are paid. Nothing is
 * kept.
 */
@Service
public class SimulateStatement {

    private final ChosenPolicy chosen;

    SimulateStatement(ChosenPolicy chosen) {
        this.chosen = chosen;
    }

    /**
     * By a policy of the agency, or by one that is sent along.
     *
     * @param id of an active one
     */
    @Transactional(readOnly = true)
    public Statement simulate(
            @Nullable PolicyId id, @Nullable PolicyDocument document, @Nullable CaseFacts facts) {
        Policy policy = chosen.active(id, document);
        List<Finding> findings = CaseCheck.findings(facts, "facts");
        if (facts == null || !findings.isEmpty()) {
            throw Refused.invalid("simulation-invalid", findings);
        }
        List<Finding> unfit = CaseFactCheck.findings(facts, policy, "facts");
        if (!unfit.isEmpty()) {
            throw Refused.invalid("simulation-invalid", unfit);
        }
        try {
            return StatementCalculation.of(CaseMonth.of(facts), policy);
        } catch (ArithmeticException tooMuch) {
            throw Refused.invalid("simulation-invalid", Finding.of("policy", "amounts-too-great"));
        }
    }
}
