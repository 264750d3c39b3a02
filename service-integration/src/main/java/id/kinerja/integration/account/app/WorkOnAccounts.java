package id.kinerja.integration.account.app;

import id.kinerja.integration.account.AccountDifference;
import id.kinerja.integration.account.Accounts;
import id.kinerja.integration.account.OpenAccounts;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.audit.NotAudited;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of accounts between the questions to Keycloak. */
@Service
public class WorkOnAccounts {

    private static final String NAME_TAKEN = AccountDifference.NAME_TAKEN;

    private final OpenAccounts open;
    private final TaskBoard board;
    private final AuditTrail audit;

    WorkOnAccounts(OpenAccounts open, TaskBoard board, AuditTrail audit) {
        this.open = open;
        this.board = board;
        this.audit = audit;
    }

    /** From other replicas kept for a while; whoever is killed with it has it asked for again. */
    @Transactional
    @NotAudited(reason = "Nobody decides it; what comes of it is written down")
    public Optional<OpenAccounts.Taken> take() {
        return open.take();
    }

    @Transactional
    public void keep(OpenAccounts.Taken taken, Accounts.Outcome outcome) {
        PersonId person = taken.account().person();
        switch (outcome) {
            case Accounts.Made made -> {
                open.done(taken);
                board.close(NAME_TAKEN, List.of(person.value()));
                made.steps().stream()
                        .sorted()
                        .map(WorkOnAccounts::act)
                        .distinct()
                        .forEach(act -> audit.record(act.about(person)));
            }
            case Accounts.NameTaken _ -> {
                open.failed(taken, NAME_TAKEN);
                board.open(List.of(toSettle(person)));
            }
            case Accounts.Failed failed -> open.failed(taken, failed.fault());
        }
    }

    private static Act act(Accounts.Step step) {
        return switch (step) {
            case CREATED -> Act.of("ACCOUNT_MADE");
            case RENAMED -> Act.of("ACCOUNT_RENAMED");
            case ENABLED -> Act.of("ACCOUNT_ENABLED");
            case DISABLED -> Act.of("ACCOUNT_DISABLED");
            case ROLES_ADDED, ROLES_REMOVED -> Act.of("ACCOUNT_ROLES_CHANGED");
        };
    }

    private static Task toSettle(PersonId person) {
        return Task.of(
                Role.ADMIN_KEPEGAWAIAN,
                NAME_TAKEN,
                person.value(),
                "/api/integration/v1/account-differences");
    }
}
