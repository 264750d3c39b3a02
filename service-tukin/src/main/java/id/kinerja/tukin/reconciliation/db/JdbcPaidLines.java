package id.kinerja.tukin.reconciliation.db;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.crypto.Cipherer;
import id.kinerja.platform.crypto.MasterKey;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.reconciliation.PaidLine;
import id.kinerja.tukin.reconciliation.PaidLines;
import id.kinerja.tukin.run.RunId;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPaidLines implements PaidLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String KEEP_FILE =
            """
            insert into paid_file (agency_id, file_id, run_id, sha256, lines, brought_by)
            values (platform.agency(), :file, :run, :sha256, :lines, :by)
            on conflict (agency_id, run_id, sha256) do nothing
            """;

    private static final String KEEP_LINES =
            """
            insert into paid_line (agency_id, run_id, line_id, file_id, sealed)
            select platform.agency(), :run, line_id, :file, sealed
            from unnest(:ids::text[], :sealed::bytea[]) as one (line_id, sealed)
            on conflict (agency_id, run_id, line_id)
            do update set file_id = excluded.file_id, sealed = excluded.sealed
            """;

    private final JdbcClient jdbc;
    private final MasterKey masterKey;

    JdbcPaidLines(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
    }

    private record Sealed(
            String id, String number, Payment.Kind kind, long kotor, long potongan, long bersih) {

        static Sealed of(PaidLine line) {
            return new Sealed(
                    line.id(),
                    line.number(),
                    line.kind(),
                    line.kotor().amount(),
                    line.potongan().amount(),
                    line.bersih().amount());
        }

        PaidLine line() {
            return new PaidLine(
                    id, number, kind, Rupiah.of(kotor), Rupiah.of(potongan), Rupiah.of(bersih));
        }
    }

    @Override
    public boolean keep(
            AgencyId agency, RunId run, String sha256, List<PaidLine> lines, PersonId by) {
        UUID file = UuidV7.next();
        boolean isNew =
                jdbc.sql(KEEP_FILE)
                                .param("file", file)
                                .param("run", run.value())
                                .param("sha256", sha256)
                                .param("lines", lines.size())
                                .param("by", by.value())
                                .update()
                        == 1;
        if (isNew) {
            Cipherer cipherer = cipherer(agency);
            jdbc.sql(KEEP_LINES)
                    .param("file", file)
                    .param("run", run.value())
                    .param("ids", lines.stream().map(PaidLine::id).toArray(String[]::new))
                    .param(
                            "sealed",
                            lines.stream()
                                    .map(
                                            line ->
                                                    cipherer.seal(
                                                            JSON.writeValueAsBytes(Sealed.of(line)),
                                                            context(run)))
                                    .toArray(byte[][]::new))
                    .update();
        }
        return isNew;
    }

    @Override
    public List<PaidLine> of(AgencyId agency, RunId run) {
        Cipherer cipherer = cipherer(agency);
        return jdbc.sql(
                        "select sealed from paid_line where agency_id = platform.agency() and run_id = :run"
                                + " order by line_id")
                .param("run", run.value())
                .query(
                        (row, number) ->
                                JSON.readValue(
                                                cipherer.open(row.getBytes("sealed"), context(run)),
                                                Sealed.class)
                                        .line())
                .list();
    }

    @Override
    public List<PaidFile> files(RunId run) {
        return jdbc.sql(
                        "select * from paid_file where agency_id = platform.agency() and run_id = :run"
                                + " order by file_id")
                .param("run", run.value())
                .query(
                        (row, number) ->
                                new PaidFile(
                                        row.getObject("file_id", UUID.class),
                                        row.getString("sha256"),
                                        row.getInt("lines"),
                                        new PersonId(row.getObject("brought_by", UUID.class)),
                                        row.getObject("brought_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    private Cipherer cipherer(AgencyId agency) {
        return masterKey.cipherer(agency, "paid-line");
    }

    private static byte[] context(RunId run) {
        return run.toString().getBytes(StandardCharsets.UTF_8);
    }
}
