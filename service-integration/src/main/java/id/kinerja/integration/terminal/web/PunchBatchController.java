package id.kinerja.integration.terminal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import id.kinerja.integration.terminal.AttlogSorting;
import id.kinerja.integration.terminal.PunchBatch;
import id.kinerja.integration.terminal.PunchOutcome;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.app.TakePunchBatch;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.problem.Problem;
import id.kinerja.platform.problem.Problems;
import id.kinerja.platform.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Punches that an agency's own attendance system reports. */
@RestController
@RequestMapping("/v1/punch-batches")
class PunchBatchController {

    private static final int MOST_ITEMS = 10_000;

    private final TakePunchBatch takePunchBatch;
    private final PunchItemRules rules;
    private final Problems problems;

    PunchBatchController(TakePunchBatch takePunchBatch, PunchItemRules rules, Problems problems) {
        this.takePunchBatch = takePunchBatch;
        this.rules = rules;
        this.problems = problems;
    }

    /**
     * @param source under which the system is registered
     * @param batchId what the system calls it by
     */
    record PunchBatchRequest(
            @NotNull @Pattern(regexp = Terminal.SERIAL_NUMBER, message = "serial-number")
                    String source,
            @NotNull @Pattern(regexp = "[!-~]{1,100}", message = "identifier") String batchId,
            @NotEmpty @Size(max = MOST_ITEMS) @JsonSetter(contentNulls = Nulls.SET)
                    List<@NotNull SentPunch> items) {}

    /** One result for each item, in their order, and how many there are of each kind. */
    record PunchBatchView(
            String batchId,
            long accepted,
            long duplicate,
            long quarantined,
            long rejected,
            List<PunchResultView> results) {

        static PunchBatchView of(String batchId, List<PunchResultView> results) {
            return new PunchBatchView(
                    batchId,
                    count(results, PunchOutcome.Status.ACCEPTED),
                    count(results, PunchOutcome.Status.DUPLICATE),
                    count(results, PunchOutcome.Status.QUARANTINED),
                    count(results, PunchOutcome.Status.REJECTED),
                    results);
        }

        private static long count(List<PunchResultView> results, PunchOutcome.Status status) {
            return results.stream().filter(result -> result.status() == status).count();
        }
    }

    /**
     * @param index of the item, from 0
     * @param punchId of a new punch
     * @param reason for which it waits
     * @param error what is wrong with one that was rejected; its row is counted from 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PunchResultView(
            int index,
            @Nullable String externalId,
            PunchOutcome.Status status,
            @Nullable UUID punchId,
            AttlogSorting.@Nullable Reason reason,
            Problem.@Nullable Finding error) {}

    @Serves(
            value =
                    "Takes punches that a registered attendance system reports, each with a result"
                            + " of its own",
            roles = Role.MACHINE)
    @PostMapping
    PunchBatchView take(
            Actor actor,
            HttpServletRequest http,
            @Valid @RequestBody PunchBatchRequest request,
            Locale locale)
            throws IOException {
        PunchBatch batch =
                new PunchBatch(
                        request.source(),
                        request.batchId(),
                        // It is kept while it is answered, so it can be read from its beginning.
                        http.getInputStream().readAllBytes(),
                        rules.read(request.items()));
        List<PunchOutcome> outcomes = takePunchBatch.take(actor, Uploader.of(http), batch);
        List<PunchResultView> results = new ArrayList<>();
        outcomes.forEach(outcome -> results.add(view(results.size(), outcome, locale)));
        return PunchBatchView.of(request.batchId(), results);
    }

    private PunchResultView view(int index, PunchOutcome outcome, Locale locale) {
        var finding = outcome.finding();
        return new PunchResultView(
                index,
                outcome.externalId(),
                outcome.status(),
                outcome.punch(),
                outcome.reason(),
                finding == null
                        ? null
                        : problems.error(
                                finding.field(),
                                index + 1,
                                finding.code(),
                                locale,
                                finding.arguments().toArray()));
    }
}
