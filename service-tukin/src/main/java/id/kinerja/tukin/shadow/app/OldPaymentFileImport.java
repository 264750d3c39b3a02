package id.kinerja.tukin.shadow.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.imports.ImportProfile;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableShape;
import id.kinerja.tukin.run.ExtraGrants;
import id.kinerja.tukin.shadow.OldPayments;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files of what the application before paid, of as many months as one likes. */
@Component
class OldPaymentFileImport implements ImportProfile {

    private static final TableShape SHAPE =
            new TableShape(
                    List.of(
                            OldPaymentRow.NIP,
                            OldPaymentRow.MONTH,
                            OldPaymentRow.GROSS,
                            OldPaymentRow.NET),
                    List.of(
                            OldPaymentRow.KELAS,
                            OldPaymentRow.CLASS_AMOUNT,
                            OldPaymentRow.ATTENDANCE,
                            OldPaymentRow.PERFORMANCE,
                            OldPaymentRow.ADDITION,
                            OldPaymentRow.TAX,
                            OldPaymentRow.KIND),
                    Set.of(OldPaymentRow.NIP),
                    Set.of(OldPaymentRow.MONTH));

    private final AgencyRoles office;
    private final Directory directory;
    private final BusinessClock clock;
    private final OldPayments payments;
    private final ExtraGrants extraGrants;
    private final AuditTrail audit;

    OldPaymentFileImport(
            AgencyRoles office,
            Directory directory,
            BusinessClock clock,
            OldPayments payments,
            ExtraGrants extraGrants,
            AuditTrail audit) {
        this.office = office;
        this.directory = directory;
        this.clock = clock;
        this.payments = payments;
        this.extraGrants = extraGrants;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "old-payments";
    }

    @Override
    public TableShape shape() {
        return SHAPE;
    }

    @Override
    public void requireBringer(Actor actor) {
        actor.require(Role.PENGELOLA_TUKIN);
    }

    @Override
    public boolean looksAfterAll(Actor actor) {
        return actor.has(Role.PENGELOLA_TUKIN);
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        office.require(actor, Role.PENGELOLA_TUKIN);
        return new OldPaymentFileRun(
                actor.requirePerson(),
                clock.today(actor.agency()),
                directory,
                payments,
                extraGrants,
                audit,
                apply);
    }
}
