package id.kinerja.integration.duty.app;

import id.kinerja.integration.duty.SuratTugas;
import id.kinerja.integration.duty.SuratTugasId;
import id.kinerja.integration.duty.SuratTugasLetters;
import id.kinerja.integration.personnel.app.PapersOfMany;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls a letter off for all whom it sends; their days are resolved again. */
@Service
public class CancelSuratTugas {

    private final PapersOfMany papers;
    private final SuratTugasLetters letters;
    private final DutyDays days;
    private final AuditTrail audit;

    CancelSuratTugas(
            PapersOfMany papers, SuratTugasLetters letters, DutyDays days, AuditTrail audit) {
        this.audit = audit;
        this.papers = papers;
        this.letters = letters;
        this.days = days;
    }

    /**
     * @param seen the revision that the caller has seen
     */
    @Transactional
    public SuratTugas cancel(Actor actor, SuratTugasId id, long seen) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
        SuratTugas letter =
                letters.findForChange(id)
                        .filter(found -> papers.mayRead(actor, found.people()))
                        .orElseThrow(() -> Refused.notFound("surat-tugas-unknown"));
        papers.requireKeeping(actor, letter.people());
        if (letter.revision() != seen) {
            throw Refused.stale();
        }
        SuratTugas cancelled =
                letter.cancelled()
                        .orElseThrow(() -> Refused.conflict("surat-tugas-already-cancelled"));
        letters.update(cancelled);
        days.mark(actor, cancelled);
        audit.recordAll(
                letter.people().stream()
                        .map(person -> Act.of("SURAT_TUGAS_CANCELLED").about(person).on(id.value()))
                        .toList());
        return cancelled;
    }
}
