package id.kinerja.tukin.policy.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actions;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.policy.PolicyAction;
import id.kinerja.tukin.policy.ProposedPolicy;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the caller may do with policies. */
@Service
public class PolicyActions {

    private final AgencyRoles office;

    PolicyActions(AgencyRoles office) {
        this.office = office;
    }

    /** His role is asked for once, however many policies there are. */
    @Transactional(readOnly = true)
    public Function<ProposedPolicy, List<PolicyAction>> of(Actor actor) {
        boolean activates = !office.held(actor, Role.PENYETUJU_TUKIN).isEmpty();
        return policy ->
                Actions.open(
                        PolicyAction.class,
                        action ->
                                switch (action) {
                                    case ACTIVATE ->
                                            activates
                                                    && policy.activationRefusal(
                                                                    actor.requirePerson())
                                                            .isEmpty();
                                });
    }
}
