package id.kinerja.integration.account.app;

import id.kinerja.integration.account.Accounts;
import id.kinerja.integration.account.OpenAccount;
import id.kinerja.integration.account.OpenAccounts;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.Task;
import id.kinerja.platform.task.TaskBoard;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the accounts that wait in one agency, or brings them in step, and looks once a day at those
 * that are; what fails waits on and holds up nobody.
 */
@Service
public class MakeOpenAccounts {

    private static final int BATCH = 20;
    private static final String NAME_TAKEN = "ACCOUNT_NAME_TAKEN";

    private final OpenAccounts open;
    private final Accounts accounts;
    private final TaskBoard board;
    private final AuditTrail audit;

    MakeOpenAccounts(OpenAccounts open, Accounts accounts, TaskBoard board, AuditTrail audit) {
        this.audit = audit;
        this.board = board;
        this.open = open;
        this.accounts = accounts;
    }

    /** How many were tried, none while Keycloak is away; called in the scope of an agency. */
    @Transactional
    public int make() {
        if (accounts.areAway()) {
            return 0;
        }
        var due = open.due(BATCH);
        due.forEach(this::make);
        return due.size();
    }

    private void make(OpenAccount account) {
        PersonId person = account.person();
        switch (accounts.make(account)) {
            case Accounts.Made made -> {
                open.done(person);
                board.close(NAME_TAKEN, List.of(person.value()));
                made.steps().stream()
                        .sorted()
                        .map(MakeOpenAccounts::act)
                        .distinct()
                        .forEach(act -> audit.record(act.about(person)));
            }
            case Accounts.NameTaken taken -> {
                open.failed(person, NAME_TAKEN);
                board.open(List.of(toSettle(person)));
            }
            case Accounts.Failed failed -> open.failed(person, failed.fault());
        }
    }

    private static Act act(Accounts.Step step) {
        return switch (step) {
            case CREATED -> Act.of("ACCOUNT_MADE");
            case ENABLED -> Act.of("ACCOUNT_ENABLED");
            case DISABLED -> Act.of("ACCOUNT_DISABLED");
            case ROLES_ADDED, ROLES_REMOVED -> Act.of("ACCOUNT_ROLES_CHANGED");
        };
    }

    private static Task toSettle(PersonId person) {
        return Task.of(
                Role.ADMIN_KEPEGAWAIAN, NAME_TAKEN, person.value(), "/api/integration/v1/people");
    }
}
