package id.kinerja.integration.siasn.app;

import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnConnections;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.NotAudited;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks HR for the operator's next token before the one that was given ends. */
@Service
public class WarnOfSsoToken {

    static final String TASK = "SIASN_TOKEN_ENDS";

    private final SiasnConnections connections;
    private final TaskBoard board;
    private final Clock clock;

    WarnOfSsoToken(SiasnConnections connections, TaskBoard board, Clock clock) {
        this.connections = connections;
        this.board = board;
        this.clock = clock;
    }

    @Transactional
    @NotAudited(reason = "Nobody decides it; a task says that time has passed")
    public void warn(AgencyId agency) {
        connections
                .access(agency)
                .filter(this::needsAToken)
                .ifPresent(
                        access ->
                                board.open(
                                        List.of(
                                                Task.of(
                                                        Role.ADMIN_KEPEGAWAIAN,
                                                        TASK,
                                                        agency.value(),
                                                        "/api/integration/v1/siasn/connection"))));
    }

    private boolean needsAToken(SiasnAccess access) {
        return !access.credentials().logsIn()
                && (access.given() == null || access.given().needsTheNext(clock.instant()));
    }
}
