package id.kinerja.platform.imports;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import id.kinerja.kernel.Refused;
import id.kinerja.platform.agency.ActorScope;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.imports.ImportJob.State;
import id.kinerja.platform.table.Table;
import id.kinerja.platform.table.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through one file, part after part. Each part is kept with how far it reaches and with its
 * findings in one transaction, so that a killed worker's successor neither leaves out a row nor
 * takes one twice.
 */
final class ImportWork {

    private static final String INTERNAL = "internal";

    private final ImportProfiles profiles;
    private final ImportJobs jobs;
    private final ImportFindings findings;
    private final ImportFiles files;
    private final ImportQueue queue;
    private final TransactionTemplate transactions;
    private final ImportProperties properties;

    ImportWork(
            ImportProfiles profiles,
            ImportJobs jobs,
            ImportFindings findings,
            ImportFiles files,
            ImportQueue queue,
            TransactionTemplate transactions,
            ImportProperties properties) {
        this.profiles = profiles;
        this.jobs = jobs;
        this.findings = findings;
        this.files = files;
        this.queue = queue;
        this.transactions = transactions;
        this.properties = properties;
    }

    /** Somebody else has the file now, or it was cancelled. */
    private static final class NoLongerOurs extends RuntimeException {}

    void work(ImportQueue.Claim claim) {
        AgencyScope.run(claim.agency(), () -> workInAgency(claim.job()));
    }

    /** Gives up on a file that fails again and again for no reason that its bringer could mend. */
    void giveUp(ImportQueue.Claim claim) {
        AgencyScope.run(claim.agency(), () -> fail(claim.job(), Refused.conflict(INTERNAL)));
    }

    private void workInAgency(UUID id) {
        try {
            ImportJob job = begun(id);
            if (!job.state().isWorkedOn()) {
                leaveAlone(job);
                return;
            }
            ActorScope.<Boolean, RuntimeException>call(
                    job.actor(),
                    () -> {
                        goThrough(job);
                        return true;
                    });
        } catch (NoLongerOurs leave) {
            return;
        } catch (Refused refused) {
            fail(id, refused);
        }
    }

    /** Nobody had it applied for as long as it is kept. */
    private void leaveAlone(ImportJob job) {
        inTransaction(
                job.id(),
                () -> {
                    queue.remove(job.id());
                    files.forget(job.id());
                    return job.state().isOver() ? job : jobs.end(job, State.CANCELLED, null);
                });
    }

    /** A dry run leaves nothing behind, so it is begun anew. */
    private ImportJob begun(UUID id) {
        return inTransaction(
                id,
                () -> {
                    ImportJob job = jobs.find(id).orElseThrow(NoLongerOurs::new);
                    if (job.state() == State.CHECKING) {
                        findings.forget(id);
                        return jobs.begin(job, State.CHECKING, job.actor());
                    }
                    return job;
                });
    }

    private void goThrough(ImportJob job) {
        ImportProfile profile = profiles.named(job.profile());
        ImportRun run = inTransaction(job.id(), () -> profile.begin(job.actor(), job.applies()));
        run.belongsTo(job.id());
        lookThrough(job, profile, run);
        boolean more;
        do {
            more = kept(job, null, run::prepare);
        } while (more);
        takeRows(job, profile, run);
        finish(job);
    }

    private void lookThrough(ImportJob job, ImportProfile profile, ImportRun run) {
        int rows = 0;
        try (Table table = open(job, profile)) {
            run.begin(table.title());
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                rows++;
                if (rows > properties.maxRows()) {
                    throw Refused.invalid(
                            "file-too-many-rows",
                            Refused.Finding.ofRow(
                                    rows, "", "file-too-many-rows", properties.maxRows()));
                }
                if (row.get().unreadable().isEmpty()) {
                    run.look(row.get());
                }
                if (rows % properties.part() == 0) {
                    inTransaction(job.id(), () -> true);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        if (rows == 0) {
            throw Refused.invalid("file-without-rows");
        }
        int counted = rows;
        inTransaction(
                job.id(),
                () -> {
                    jobs.counted(job.id(), counted);
                    return true;
                });
    }

    private void takeRows(ImportJob job, ImportProfile profile, ImportRun run) {
        try (Table table = open(job, profile)) {
            List<TableRow> part = new ArrayList<>();
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                if (row.get().number() > job.reached()) {
                    part.add(row.get());
                }
                if (part.size() == properties.part()) {
                    take(job, run, part);
                    part.clear();
                }
            }
            if (!part.isEmpty()) {
                take(job, run, part);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void take(ImportJob job, ImportRun run, List<TableRow> part) {
        List<TableRow> rows = part.stream().filter(row -> row.unreadable().isEmpty()).toList();
        List<Refused.Finding> unreadable =
                part.stream().flatMap(row -> row.unreadable().stream()).toList();
        ImportOutcome none = new ImportOutcome(Map.of(), unreadable);
        kept(
                job,
                part.getLast().number(),
                () -> Optional.of(rows.isEmpty() ? none : run.take(rows).after(unreadable)));
    }

    /** Keeps what a part came to; false where there was none. */
    private boolean kept(
            ImportJob job, @Nullable Integer reached, Supplier<Optional<ImportOutcome>> part) {
        return inTransaction(
                job.id(),
                () -> {
                    Optional<ImportOutcome> outcome = part.get();
                    outcome.ifPresent(
                            one -> {
                                ImportJob now = jobs.find(job.id()).orElseThrow();
                                findings.add(job.id(), now.findings(), one.findings());
                                jobs.advance(
                                        job.id(), requireNonNullElse(reached, now.reached()), one);
                            });
                    return outcome.isPresent();
                });
    }

    private void finish(ImportJob job) {
        inTransaction(
                job.id(),
                () -> {
                    if (!job.applies()) {
                        queue.leave(job.id(), properties.keepFor());
                        return jobs.end(job, State.CHECKED, null);
                    }
                    queue.remove(job.id());
                    files.forget(job.id());
                    return jobs.end(job, State.APPLIED, null);
                });
    }

    private void fail(UUID id, Refused refused) {
        transactions.executeWithoutResult(
                status -> {
                    queue.remove(id);
                    ImportJob job = jobs.findForChange(id).orElseThrow();
                    if (!job.state().isWorkedOn()) {
                        return;
                    }
                    files.forget(id);
                    findings.add(id, job.findings(), refused.findings());
                    jobs.advance(
                            id, job.reached(), new ImportOutcome(Map.of(), refused.findings()));
                    jobs.end(job, State.FAILED, refused.code());
                });
    }

    private Table open(ImportJob job, ImportProfile profile) throws IOException {
        return Table.open(files.of(job.id()), profile.shape());
    }

    /** In which nobody else has the file, and after which we have it for another while. */
    private <T> T inTransaction(UUID id, Supplier<T> work) {
        T done =
                transactions.execute(
                        status -> {
                            if (!queue.hold(id)) {
                                throw new NoLongerOurs();
                            }
                            return work.get();
                        });
        return requireNonNull(done);
    }
}
