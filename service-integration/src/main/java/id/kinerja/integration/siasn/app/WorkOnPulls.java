package id.kinerja.integration.siasn.app;

import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnConnections;
import id.kinerja.integration.siasn.SiasnPulls;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.audit.NotAudited;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of a pull, before and after SIASN is asked. */
@Service
public class WorkOnPulls {

    private static final int PART = 40;

    private final SiasnConnections connections;
    private final SiasnPulls pulls;

    WorkOnPulls(SiasnConnections connections, SiasnPulls pulls) {
        this.connections = connections;
        this.pulls = pulls;
    }

    /** Some people, and what SIASN is asked with. */
    record Part(SiasnAccess access, List<SiasnPulls.Item> items) {

        Part {
            items = List.copyOf(items);
        }
    }

    /** Empty where nobody waits. */
    @Transactional
    @NotAudited(reason = "Whoever asked for the people is written down with the pull")
    public Optional<Part> take(AgencyId agency) {
        return connections
                .access(agency)
                .map(access -> new Part(access, pulls.take(PART)))
                .filter(part -> !part.items().isEmpty());
    }

    @Transactional
    @NotAudited(reason = "Whoever asked for the people is written down with the pull")
    public void settle(List<SiasnPulls.Outcome> outcomes) {
        pulls.settle(outcomes);
    }
}
