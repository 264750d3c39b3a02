package id.kinerja.tukin.reconciliation.app;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Sha256;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.table.FileContent;
import id.kinerja.platform.table.Table;
import id.kinerja.platform.table.TableRow;
import id.kinerja.platform.table.TableShape;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.Payments;
import id.kinerja.tukin.payment.app.LockedRuns;
import id.kinerja.tukin.reconciliation.OrderedPayments;
import id.kinerja.tukin.reconciliation.PaidLine;
import id.kinerja.tukin.reconciliation.PaidLines;
import id.kinerja.tukin.reconciliation.PaidRow;
import id.kinerja.tukin.reconciliation.ResultLayout;
import id.kinerja.tukin.reconciliation.ResultLayout.Field;
import id.kinerja.tukin.reconciliation.ResultLayouts;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a system says it paid of a run: first looked through, then kept beside the run. Rows
 * that can't be read are left out, each with its finding; their neighbours are taken.
 */
@Service
public class BringPaidResults {

    /** How many rows that can't be taken are named at once. */
    private static final int MOST_FINDINGS = 200;

    private final LockedRuns locked;
    private final Payments payments;
    private final ResultLayouts layouts;
    private final PaidLines paidLines;
    private final AuditTrail audit;

    BringPaidResults(
            LockedRuns locked,
            Payments payments,
            ResultLayouts layouts,
            PaidLines paidLines,
            AuditTrail audit) {
        this.locked = locked;
        this.payments = payments;
        this.layouts = layouts;
        this.paidLines = paidLines;
        this.audit = audit;
    }

    /**
     * @param rows of data in the file
     * @param taken those of them that can be read
     * @param kept whether they stand beside the run now; false after a mere look, and where these
     *     very bytes were kept before
     */
    public record Outcome(int rows, int taken, boolean kept, List<Finding> findings) {}

    /**
     * @param profile code of the form that the file has
     * @param kind of rows that name none; absent where the run pays one kind alone
     * @param keep false to have it only looked through
     */
    public record Wanted(String profile, Payment.@Nullable Kind kind, boolean keep) {}

    /**
     * @throws IOException where the file can't be read to its end
     */
    @Transactional
    public Outcome bring(Actor actor, RunId id, FileContent file, Wanted wanted)
            throws IOException {
        Run run = locked.of(actor, id, Role.PENGELOLA_TUKIN);
        ResultLayout layout = layout(wanted.profile());
        List<Payment> all = all(actor, run);
        OrderedPayments ordered = new OrderedPayments(run.month(), all, layout.references());
        List<Finding> findings = new ArrayList<>();
        PaidResult result = new PaidResult(layout, findings);
        int rows = read(file, layout, usual(wanted.kind(), all), ordered, result);
        if (rows == 0) {
            throw Refused.invalid("file-without-rows");
        }
        boolean kept = wanted.keep() && keep(actor, id, file, layout, result.lines());
        return new Outcome(
                rows, result.lines().size(), kept, findings.stream().limit(MOST_FINDINGS).toList());
    }

    private ResultLayout layout(String profile) {
        return layouts.find(profile)
                .orElseThrow(
                        () ->
                                Refused.invalid(
                                        "paid-results-invalid",
                                        Finding.of("profile", "result-profile-unknown")));
    }

    private List<Payment> all(Actor actor, Run run) {
        return Stream.of(Payment.Kind.values())
                .flatMap(kind -> payments.of(actor.agency(), run.id(), kind).stream())
                .toList();
    }

    /** Not guessed: rows of another kind would stand in place of those that were told before. */
    private static Payment.@Nullable Kind usual(Payment.@Nullable Kind wanted, List<Payment> all) {
        List<Payment.Kind> kinds = all.stream().map(Payment::kind).distinct().toList();
        return wanted == null && kinds.size() == 1 ? kinds.getFirst() : wanted;
    }

    private static int read(
            FileContent file,
            ResultLayout layout,
            Payment.@Nullable Kind usual,
            OrderedPayments ordered,
            PaidResult result)
            throws IOException {
        int rows = 0;
        try (Table table = Table.open(file, shape(layout))) {
            Optional<TableRow> next = table.next();
            while (next.isPresent()) {
                rows++;
                TableRow row = next.get();
                result.take(row, new PaidRow(row.number(), row.cells(), layout, usual, ordered));
                next = table.next();
            }
        }
        return rows;
    }

    private static TableShape shape(ResultLayout layout) {
        return new TableShape(
                names(layout, true),
                names(layout, false),
                layout.columns().stream()
                        .filter(one -> ResultLayout.IDENTIFIERS.contains(one.field()))
                        .map(ResultLayout.Column::name)
                        .collect(Collectors.toSet()),
                Optional.ofNullable(layout.column(Field.PAID_ON)).map(Set::of).orElse(Set.of()),
                Set.of(),
                layout.headerWithin());
    }

    private static List<String> names(ResultLayout layout, boolean required) {
        return layout.columns().stream()
                .filter(one -> one.required() == required)
                .map(ResultLayout.Column::name)
                .toList();
    }

    private boolean keep(
            Actor actor, RunId run, FileContent file, ResultLayout layout, List<PaidLine> lines)
            throws IOException {
        String hash;
        try (InputStream bytes = file.open()) {
            hash = Sha256.hex(bytes.readAllBytes());
        }
        boolean isNew =
                paidLines.keep(
                        actor.agency(),
                        run,
                        new PaidLines.Brought(layout.code(), hash, actor.requirePerson()),
                        lines);
        if (isNew) {
            audit.record(
                    Act.of("PAID_RESULTS_KEPT")
                            .on(run.value())
                            .with("lines", lines.size())
                            .withHash("hash", hash));
        }
        return isNew;
    }
}
