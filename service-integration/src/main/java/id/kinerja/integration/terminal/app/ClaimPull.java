package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.CloudPull;
import id.kinerja.integration.terminal.CloudPulls;
import id.kinerja.integration.terminal.CloudToken;
import id.kinerja.integration.terminal.Clouds;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.platform.audit.NotAudited;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes up what is to be asked of a cloud now, so that no other replica does. */
@Service
public class ClaimPull {

    private final CloudPulls pulls;
    private final Terminals terminals;
    private final BusinessClock clock;

    ClaimPull(CloudPulls pulls, Terminals terminals, BusinessClock clock) {
        this.pulls = pulls;
        this.terminals = terminals;
        this.clock = clock;
    }

    /** Called in the scope of an agency. */
    @NotAudited(reason = "Time has passed, nobody decides anything here")
    @Transactional
    public Optional<Clouds.DueQuestion> claim() {
        return pulls.next().flatMap(this::question);
    }

    private Optional<Clouds.DueQuestion> question(CloudPull pull) {
        var terminal = terminals.find(pull.serialNumber()).orElseThrow();
        Optional<CloudToken> token = pulls.token(terminal);
        if (token.isEmpty()) {
            pulls.update(
                    pull.failed(
                            CloudPull.Fault.NO_TOKEN, clock.now(terminal.agency()).toInstant()));
        }
        return token.map(known -> Clouds.DueQuestion.of(pull, known));
    }
}
