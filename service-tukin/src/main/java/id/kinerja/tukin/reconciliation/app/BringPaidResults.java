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
import id.kinerja.tukin.payment.app.LockedRuns;
import id.kinerja.tukin.reconciliation.PaidLine;
import id.kinerja.tukin.reconciliation.PaidLines;
import id.kinerja.tukin.reconciliation.PaidRow;
import id.kinerja.tukin.run.RunId;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the payee system's export of what it paid: first looked through, then kept beside the run.
 * Rows that can't be read are left out, each with its finding; their neighbours are taken.
 */
@Service
public class BringPaidResults {

    /** How many rows that can't be taken are named at once. */
    private static final int MOST_FINDINGS = 200;

    private static final int WITHIN = 10;

    private static final TableShape SHAPE =
            new TableShape(PaidRow.COLUMNS, List.of(), Set.of("nip"), Set.of(), Set.of(), WITHIN);

    private final LockedRuns locked;
    private final PaidLines paidLines;
    private final AuditTrail audit;

    BringPaidResults(LockedRuns locked, PaidLines paidLines, AuditTrail audit) {
        this.locked = locked;
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
     * @param keep false to have it only looked through
     * @throws IOException where the file can't be read to its end
     */
    @Transactional
    public Outcome bring(Actor actor, RunId run, FileContent file, boolean keep)
            throws IOException {
        locked.of(actor, run, Role.PENGELOLA_TUKIN);
        List<Finding> findings = new ArrayList<>();
        List<PaidLine> lines = new ArrayList<>();
        int rows = read(file, lines, findings);
        if (rows == 0) {
            throw Refused.invalid("file-without-rows");
        }
        boolean kept = keep && keep(actor, run, file, lines);
        return new Outcome(
                rows, lines.size(), kept, findings.stream().limit(MOST_FINDINGS).toList());
    }

    private static int read(FileContent file, List<PaidLine> lines, List<Finding> findings)
            throws IOException {
        int rows = 0;
        Set<String> ids = new HashSet<>();
        try (Table table = Table.open(file, SHAPE)) {
            Optional<TableRow> next = table.next();
            while (next.isPresent()) {
                rows++;
                TableRow row = next.get();
                Optional<PaidLine> line = line(row, findings);
                if (line.isPresent() && !ids.add(line.get().id())) {
                    findings.add(Finding.ofRow(row.number(), "id_tukin", "paid-id-twice"));
                } else {
                    line.ifPresent(lines::add);
                }
                next = table.next();
            }
        }
        return rows;
    }

    private static Optional<PaidLine> line(TableRow row, List<Finding> findings) {
        List<Finding> unreadable = new ArrayList<>(row.unreadable());
        row.spoilt().stream()
                .sorted()
                .forEach(
                        column ->
                                unreadable.add(
                                        Finding.ofRow(row.number(), column, "paid-number-spoilt")));
        if (!unreadable.isEmpty()) {
            findings.addAll(unreadable);
            return Optional.empty();
        }
        Map<String, String> cells = new HashMap<>();
        PaidRow.COLUMNS.forEach(column -> cells.put(column, row.text(column)));
        PaidRow read = new PaidRow(row.number(), cells);
        Optional<PaidLine> line = read.line();
        findings.addAll(read.findings());
        return line;
    }

    private boolean keep(Actor actor, RunId run, FileContent file, List<PaidLine> lines)
            throws IOException {
        String hash;
        try (InputStream bytes = file.open()) {
            hash = Sha256.hex(bytes.readAllBytes());
        }
        boolean isNew = paidLines.keep(actor.agency(), run, hash, lines, actor.requirePerson());
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
