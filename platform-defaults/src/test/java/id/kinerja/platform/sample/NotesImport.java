package id.kinerja.platform.sample;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.imports.ImportOutcome;
import id.kinerja.platform.imports.ImportProfile;
import id.kinerja.platform.imports.ImportRun;
import id.kinerja.platform.table.TableRow;
import id.kinerja.platform.table.TableShape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes by file: a code {@code BAD} is found, {@code TRIP} fails once, {@code WAIT} waits. */
@Component
class NotesImport implements ImportProfile {

    static final AtomicInteger TRIPS = new AtomicInteger();
    static final Semaphore GATE = new Semaphore(0);

    private final JdbcClient jdbc;

    NotesImport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public TableShape shape() {
        return new TableShape(List.of("code"), List.of(), Set.of("code"), Set.of());
    }

    @Override
    public void requireBringer(Actor actor) {
        actor.require(Role.ADMIN_KEPEGAWAIAN);
    }

    @Override
    public boolean looksAfterAll(Actor actor) {
        return actor.has(Role.AUDITOR);
    }

    @Override
    public ImportRun begin(Actor actor, boolean apply) {
        return rows -> take(rows, apply);
    }

    private ImportOutcome take(List<TableRow> rows, boolean apply) {
        List<String> codes = rows.stream().map(row -> row.text("code")).toList();
        if (apply && codes.contains("TRIP") && TRIPS.getAndIncrement() == 0) {
            throw new IllegalStateException("Tripped");
        }
        if (apply && codes.contains("WAIT")) {
            GATE.acquireUninterruptibly();
        }
        List<Finding> findings =
                rows.stream()
                        .filter(row -> row.text("code").equals("BAD"))
                        .map(row -> Finding.ofRow(row.number(), "code", "field-invalid", "code"))
                        .toList();
        List<String> good = codes.stream().filter(code -> !code.equals("BAD")).toList();
        if (apply) {
            good.forEach(this::note);
        }
        return new ImportOutcome(Map.of("notes", good.size()), findings);
    }

    private void note(String code) {
        jdbc.sql("insert into note (agency_id, id, code) values (platform.agency(), :id, :code)")
                .param("id", UUID.randomUUID())
                .param("code", code)
                .update();
    }
}
