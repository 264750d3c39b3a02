package id.kinerja.platform.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.table.FileKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports as they are shown. */
final class ImportViews {

    private final Problems problems;
    private final ImportActions actions;

    ImportViews(Problems problems, ImportActions actions) {
        this.actions = actions;
        this.problems = problems;
    }

    /**
     * @param rows of data; absent until they are counted
     * @param reached the last row that the present step has taken
     * @param progress of the present step, in whole percent
     * @param counts how many of what were found good, or went in
     * @param findings how many there are; each by {@code /findings}
     * @param warnings how many of them keep no row from being taken
     * @param fault what is wrong with the file as a whole
     * @param actions what the caller may do with it now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImportView(
            UUID id,
            String profile,
            FileKind kind,
            long bytes,
            ImportJob.State state,
            @Nullable Integer rows,
            int reached,
            int progress,
            Map<String, Integer> counts,
            int findings,
            int warnings,
            @Nullable Fault fault,
            Instant broughtAt,
            Instant changedAt,
            List<ImportAction> actions) {}

    /** Why a file can't be taken at all. */
    record Fault(String code, String title, String detail) {}

    /** One thing wrong with a cell; {@code row} counts rows of data from 1. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindingView(
            int position,
            FindingSeverity severity,
            String field,
            @Nullable Integer row,
            String code,
            String detail) {}

    ImportView of(Actor actor, ImportJob job, Locale locale) {
        return new ImportView(
                job.id(),
                job.profile(),
                job.kind(),
                job.bytes(),
                job.state(),
                job.rows(),
                job.reached(),
                job.progress(),
                job.counts(),
                job.findings(),
                job.warnings(),
                job.fault() == null ? null : fault(job.fault(), locale),
                job.broughtAt(),
                job.changedAt(),
                actions.of(actor, job));
    }

    FindingView of(ImportFindings.Kept kept, Locale locale) {
        Problem.Finding said =
                problems.error(
                        kept.finding().field(),
                        kept.finding().row() == 0 ? null : kept.finding().row(),
                        kept.finding().code(),
                        locale,
                        kept.finding().arguments().toArray());
        return new FindingView(
                kept.position(),
                kept.finding().warning() ? FindingSeverity.WARNING : FindingSeverity.ERROR,
                said.field(),
                said.row(),
                said.code(),
                said.detail());
    }

    private Fault fault(String code, Locale locale) {
        Problem.Finding said = problems.error("", null, code, locale);
        return new Fault(code, problems.title(code, locale), said.detail());
    }
}
