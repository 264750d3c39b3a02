package id.kinerja.integration.siasn.app;

import id.kinerja.integration.siasn.SiasnConnection;
import id.kinerja.integration.siasn.SiasnConnections;
import id.kinerja.integration.siasn.SiasnCredentials;
import id.kinerja.integration.siasn.SsoToken;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.TaskBoard;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Connects an agency to SIASN, and gives the operator's token where BKN asks for a second factor.
 */
@Service
public class ConnectSiasn {

    private final SiasnOffice office;
    private final SiasnConnections connections;
    private final TaskBoard board;
    private final AuditTrail audit;
    private final Clock clock;

    ConnectSiasn(
            SiasnOffice office,
            SiasnConnections connections,
            TaskBoard board,
            AuditTrail audit,
            Clock clock) {
        this.office = office;
        this.connections = connections;
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    /** From now on with these; those before them are forgotten. */
    @Transactional
    public SiasnConnection connect(Actor actor, SiasnCredentials credentials) {
        office.requireAgency(actor);
        if ((credentials.username() == null) != (credentials.password() == null)) {
            throw Refused.invalid(
                    "siasn-connection-invalid",
                    Finding.of("password", "siasn-username-and-password"));
        }
        connections.keep(actor.agency(), credentials);
        if (credentials.logsIn()) {
            board.close(WarnOfSsoToken.TASK, List.of(actor.agency().value()));
        }
        audit.record(Act.of("SIASN_CONNECTED").on(actor.agency().value()));
        return connections.find().orElseThrow();
    }

    @Transactional
    public void giveToken(Actor actor, String jwt) {
        office.requireAgency(actor);
        SsoToken token =
                SsoToken.read(jwt)
                        .orElseThrow(
                                () ->
                                        Refused.invalid(
                                                "siasn-token-invalid",
                                                Finding.of("token", "siasn-token-unreadable")));
        if (!token.isUsable(clock.instant())) {
            throw Refused.invalid(
                    "siasn-token-invalid", Finding.of("token", "siasn-token-has-ended"));
        }
        if (!connections.keepToken(actor.agency(), token)) {
            throw Refused.conflict("siasn-not-connected");
        }
        if (!token.needsTheNext(clock.instant())) {
            board.close(WarnOfSsoToken.TASK, List.of(actor.agency().value()));
        }
        audit.record(Act.of("SIASN_TOKEN_GIVEN").on(actor.agency().value()));
    }
}
