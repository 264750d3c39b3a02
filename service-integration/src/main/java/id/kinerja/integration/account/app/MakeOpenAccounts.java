package id.kinerja.integration.account.app;

import id.kinerja.integration.account.Accounts;
import id.kinerja.integration.account.OpenAccount;
import id.kinerja.integration.account.OpenAccounts;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the accounts that wait in one agency; what fails waits on and holds up nobody. */
@Service
public class MakeOpenAccounts {

    private static final int BATCH = 20;

    private final OpenAccounts open;
    private final Accounts accounts;
    private final AuditTrail audit;

    MakeOpenAccounts(OpenAccounts open, Accounts accounts, AuditTrail audit) {
        this.audit = audit;
        this.open = open;
        this.accounts = accounts;
    }

    /** How many were tried; called in the scope of an agency. */
    @Transactional
    public int make() {
        var due = open.due(BATCH);
        due.forEach(this::make);
        return due.size();
    }

    private void make(OpenAccount account) {
        accounts.make(account)
                .ifPresentOrElse(
                        fault -> open.failed(account.person(), fault),
                        () -> {
                            open.done(account.person());
                            audit.record(Act.of("ACCOUNT_MADE").about(account.person()));
                        });
    }
}
