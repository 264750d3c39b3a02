package id.kinerja.platform.imports;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.table.FileContent;
import id.kinerja.platform.table.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file in; from then on it is looked through in the background. */
public class BringFile {

    private final ImportProfiles profiles;
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportQueue queue;
    private final ImportProperties properties;

    BringFile(
            ImportProfiles profiles,
            ImportJobs jobs,
            ImportFiles files,
            ImportQueue queue,
            ImportProperties properties) {
        this.profiles = profiles;
        this.jobs = jobs;
        this.files = files;
        this.queue = queue;
        this.properties = properties;
    }

    @Transactional
    ImportJob bring(Actor actor, String profile, FileContent content) throws IOException {
        ImportProfile kind = profiles.named(profile);
        kind.requireBringer(actor);
        int unfinished = jobs.unfinished(kind.aboutOneself() ? actor.requirePerson() : null);
        if (unfinished >= properties.unfinished()) {
            throw Refused.conflict("imports-unfinished", unfinished);
        }
        FileKind format = FileKind.of(content);
        UUID id = UuidV7.next();
        try (InputStream bytes = content.open()) {
            jobs.add(id, profile, format, 1, actor);
            jobs.sized(id, files.keep(id, bytes));
        }
        queue.add(id);
        return jobs.find(id).orElseThrow();
    }
}
