package id.kinerja.platform.imports;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.imports.ImportJob.State;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Has a file applied that has been looked through, or gives it up. */
public class MoveImport {

    private final ReadImports readImports;
    private final ImportProfiles profiles;
    private final ImportJobs jobs;
    private final ImportFindings findings;
    private final ImportFiles files;
    private final ImportQueue queue;
    private final AuditTrail audit;

    MoveImport(
            ReadImports readImports,
            ImportProfiles profiles,
            ImportJobs jobs,
            ImportFindings findings,
            ImportFiles files,
            ImportQueue queue,
            AuditTrail audit) {
        this.audit = audit;
        this.readImports = readImports;
        this.profiles = profiles;
        this.jobs = jobs;
        this.findings = findings;
        this.files = files;
        this.queue = queue;
    }

    /**
     * Has the good rows go in, and the bad ones found once more.
     *
     * @param seen the revision that the caller has looked at
     */
    @Transactional
    ImportJob apply(Actor actor, UUID id, long seen) {
        ImportJob job = forChange(actor, id);
        profiles.named(job.profile()).requireBringer(actor);
        if (job.revision() != seen) {
            throw Refused.stale();
        }
        if (!job.awaitsApplication()) {
            throw Refused.conflict("import-step-not-now", job.state());
        }
        findings.forget(id);
        queue.add(id);
        audit.record(Act.of("IMPORT_APPLIED").on(id).withCode("profile", job.profile()));
        return jobs.begin(job, State.APPLYING, actor);
    }

    /** Rows that went in stay in; asked again it says the same. */
    @Transactional
    ImportJob cancel(Actor actor, UUID id) {
        readImports.read(actor, id);
        queue.remove(id);
        ImportJob job = forChange(actor, id);
        if (job.state().isOver()) {
            return job;
        }
        files.forget(id);
        return jobs.end(job, State.CANCELLED, null);
    }

    private ImportJob forChange(Actor actor, UUID id) {
        readImports.read(actor, id);
        return jobs.findForChange(id).orElseThrow(() -> Refused.notFound("import-unknown"));
    }
}
