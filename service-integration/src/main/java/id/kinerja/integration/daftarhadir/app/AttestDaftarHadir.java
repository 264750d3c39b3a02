package id.kinerja.integration.daftarhadir.app;

import id.kinerja.integration.attendance.ConfirmationSource;
import id.kinerja.integration.attendance.app.ConfirmDays;
import id.kinerja.integration.daftarhadir.DaftarHadir;
import id.kinerja.integration.daftarhadir.DaftarHadirBook;
import id.kinerja.integration.daftarhadir.DaftarHadirId;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attests a daftar hadir, returns it, or calls it off; its days are resolved again. */
@Service
public class AttestDaftarHadir {

    private final DaftarHadirOffice office;
    private final DaftarHadirBook book;
    private final ConfirmDays confirmDays;
    private final DaftarHadirTasks tasks;
    private final AuditTrail audit;

    AttestDaftarHadir(
            DaftarHadirOffice office,
            DaftarHadirBook book,
            ConfirmDays confirmDays,
            DaftarHadirTasks tasks,
            AuditTrail audit) {
        this.audit = audit;
        this.office = office;
        this.book = book;
        this.confirmDays = confirmDays;
        this.tasks = tasks;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public DaftarHadir attest(Actor actor, DaftarHadirId id, long seen) {
        DaftarHadir entered = ofHead(actor, id, seen);
        PersonId head = actor.requirePerson();
        if (!entered.mayBeAttestedBy(head)) {
            throw Refused.forbidden("daftar-hadir-of-oneself");
        }
        DaftarHadir attested = entered.attested(head).orElseThrow(AttestDaftarHadir::notWaiting);
        confirmDays.confirm(
                actor.agency(),
                new ConfirmationSource(ConfirmationSource.Kind.DAFTAR_HADIR, id.value()),
                attested.confirms());
        return keep("DAFTAR_HADIR_ATTESTED", attested);
    }

    /**
     * To be entered anew by whoever keeps it.
     *
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public DaftarHadir giveBack(Actor actor, DaftarHadirId id, long seen) {
        return keep(
                "DAFTAR_HADIR_RETURNED",
                ofHead(actor, id, seen).returned().orElseThrow(AttestDaftarHadir::notWaiting));
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public DaftarHadir cancel(Actor actor, DaftarHadirId id, long seen) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        DaftarHadir entered = office.toChange(actor, id, seen);
        office.requireKeeper(actor, entered.unit());
        DaftarHadir cancelled =
                entered.cancelled()
                        .orElseThrow(() -> Refused.conflict("daftar-hadir-holds-no-more"));
        confirmDays.withdraw(actor.agency(), id.value());
        return keep("DAFTAR_HADIR_CANCELLED", cancelled);
    }

    private DaftarHadir ofHead(Actor actor, DaftarHadirId id, long seen) {
        DaftarHadir entered = office.toChange(actor, id, seen);
        if (!office.leads(actor, entered.unit())) {
            throw Refused.forbidden("only-the-head-attests");
        }
        return entered;
    }

    private static Refused notWaiting() {
        return Refused.conflict("daftar-hadir-not-waiting");
    }

    private DaftarHadir keep(String act, DaftarHadir daftarHadir) {
        book.update(daftarHadir);
        tasks.close(daftarHadir);
        audit.record(Act.of(act).on(daftarHadir.id().value()).with("date", daftarHadir.date()));
        return daftarHadir;
    }
}
