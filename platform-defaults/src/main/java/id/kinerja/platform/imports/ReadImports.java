package id.kinerja.platform.imports;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** What became of files, for whoever brought them and for those who look after all. */
public class ReadImports {

    private final ImportProfiles profiles;
    private final ImportJobs jobs;
    private final ImportFindings findings;

    ReadImports(ImportProfiles profiles, ImportJobs jobs, ImportFindings findings) {
        this.profiles = profiles;
        this.jobs = jobs;
        this.findings = findings;
    }

    @Transactional(readOnly = true)
    ImportJob read(Actor actor, UUID id) {
        return jobs.find(id)
                .filter(job -> actor.is(job.broughtBy()) || looksAfterAll(actor, job.profile()))
                .orElseThrow(() -> Refused.notFound("import-unknown"));
    }

    /** Latest first; all of the profile, or only one's own. */
    @Transactional(readOnly = true)
    List<ImportJob> list(Actor actor, String profile, @Nullable UUID before, int limit) {
        PersonId by = looksAfterAll(actor, profile) ? null : actor.requirePerson();
        return jobs.list(profile, by, before, limit);
    }

    @Transactional(readOnly = true)
    List<ImportFindings.Kept> findings(Actor actor, UUID id, long after, int limit) {
        return findings.of(read(actor, id).id(), after, limit);
    }

    /** The columns that are to be filled in, those that a file must have first. */
    List<String> columnsToFillIn(Actor actor, String profile) {
        ImportProfile kind = profiles.named(profile);
        kind.requireBringer(actor);
        if (kind.shape().hasTitle()) {
            throw Refused.notFound("import-without-template");
        }
        return kind.shape().columns();
    }

    private boolean looksAfterAll(Actor actor, String profile) {
        return profiles.named(profile).looksAfterAll(actor);
    }
}
