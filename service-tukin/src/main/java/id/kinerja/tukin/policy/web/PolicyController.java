package id.kinerja.tukin.policy.web;

import id.kinerja.kernel.Actor;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.policy.ProposedPolicy;
import id.kinerja.tukin.policy.app.ActivatePolicy;
import id.kinerja.tukin.policy.app.ProposePolicy;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/policies")
class PolicyController {

    private final ProposePolicy proposePolicy;
    private final ActivatePolicy activatePolicy;

    PolicyController(ProposePolicy proposePolicy, ActivatePolicy activatePolicy) {
        this.proposePolicy = proposePolicy;
        this.activatePolicy = activatePolicy;
    }

    record PolicyView(UUID id, String code, int version, boolean active) {}

    /** Proposes a version of a policy; a second person activates it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PolicyView propose(Actor actor, @RequestBody PolicyDocument document) {
        ProposedPolicy policy = proposePolicy.propose(actor, document);
        return new PolicyView(
                policy.id().value(), document.code(), document.version(), policy.active());
    }

    @PostMapping("/{id}/activation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void activate(Actor actor, @PathVariable UUID id) {
        activatePolicy.activate(actor, new PolicyId(id));
    }
}
