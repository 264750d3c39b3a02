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
import id.kinerja.tukin.reconciliation.ResultLayout;
import id.kinerja.tukin.run.RunId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPaidLines implements PaidLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String KEEP_FILE =
            """
            insert into paid_file (agency_id, file_id, run_id, profile, sha256, lines, brought_by)
            values (platform.agency(), :file, :run, :profile, :sha256, :lines, :by)
            on conflict (agency_id, run_id, sha256) where withdrawn_at is null do nothing
            """;

    private static final String SAME_FILE =
            """
            select file_id from paid_file
            where agency_id = platform.agency() and run_id = :run and sha256 = :sha256 and profile = :profile
              and withdrawn_at is null
            """;

    // The same file once more says nothing new, and yet gives their sums to lines that were kept
    // before there were any.
    private static final String KEEP_LINES =
            """
            insert into paid_line (agency_id, run_id, profile, line_id, file_id, person_id, kind, basis, gross, net,
                                   paid, paid_on, sealed)
            select platform.agency(), :run, :profile, line_id, :file, person_id, kind, basis, gross, net, paid,
                   paid_on, sealed
            from unnest(:ids::text[], :people::uuid[], :kinds::text[], :bases::text[], :gross::bigint[],
                        :net::bigint[], :paid::boolean[], :days::date[], :sealed::bytea[])
                as one (line_id, person_id, kind, basis, gross, net, paid, paid_on, sealed)
            on conflict (agency_id, run_id, profile, line_id)
            do update set file_id = excluded.file_id, person_id = excluded.person_id, kind = excluded.kind,
                          basis = excluded.basis, gross = excluded.gross, net = excluded.net, paid = excluded.paid,
                          paid_on = excluded.paid_on, sealed = excluded.sealed
            where :new or paid_line.file_id = excluded.file_id
            """;

    private static final String WITHDRAW_FILE =
            """
            update paid_file set withdrawn_by = :by, withdrawn_at = clock_timestamp()
            where agency_id = platform.agency() and run_id = :run and file_id = :file and withdrawn_at is null
            """;

    private static final String WITHDRAW_LINES =
            """
            delete from paid_line where agency_id = platform.agency() and run_id = :run and file_id = :file
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

        PaidLine line(ResultSet row) throws SQLException {
            UUID person = row.getObject("person_id", UUID.class);
            String basis = row.getString("basis");
            return new PaidLine(
                    id,
                    person == null ? null : new PersonId(person),
                    number,
                    kind,
                    basis == null
                            ? ResultLayout.Basis.BEFORE_WITHHOLDING
                            : ResultLayout.Basis.valueOf(basis),
                    Rupiah.of(kotor),
                    Rupiah.of(potongan),
                    Rupiah.of(bersih),
                    row.getBoolean("paid"),
                    row.getObject("paid_on", LocalDate.class));
        }
    }

    @Override
    public boolean keep(AgencyId agency, RunId run, Brought brought, List<PaidLine> lines) {
        UUID file = UuidV7.next();
        boolean isNew =
                of(KEEP_FILE, run, brought)
                                .param("file", file)
                                .param("lines", lines.size())
                                .param("by", brought.by().value())
                                .update()
                        == 1;
        Optional<UUID> kept =
                isNew
                        ? Optional.of(file)
                        : of(SAME_FILE, run, brought)
                                .query((row, number) -> row.getObject("file_id", UUID.class))
                                .optional();
        kept.ifPresent(id -> keepLines(agency, run, brought.profile(), id, isNew, lines));
        return isNew;
    }

    private JdbcClient.StatementSpec of(String sql, RunId run, Brought brought) {
        return jdbc.sql(sql)
                .param("run", run.value())
                .param("profile", brought.profile())
                .param("sha256", brought.sha256());
    }

    private void keepLines(
            AgencyId agency,
            RunId run,
            String profile,
            UUID file,
            boolean isNew,
            List<PaidLine> lines) {
        Cipherer cipherer = cipherer(agency);
        jdbc.sql(KEEP_LINES)
                .param("run", run.value())
                .param("profile", profile)
                .param("file", file)
                .param("new", isNew)
                .param("ids", array(lines, PaidLine::id, String[]::new))
                .param("people", array(lines, JdbcPaidLines::person, UUID[]::new))
                .param("kinds", array(lines, one -> one.kind().name(), String[]::new))
                .param("bases", array(lines, one -> one.basis().name(), String[]::new))
                .param("gross", array(lines, one -> one.kotor().amount(), Long[]::new))
                .param("net", array(lines, one -> one.bersih().amount(), Long[]::new))
                .param("paid", array(lines, PaidLine::isPaid, Boolean[]::new))
                .param("days", array(lines, JdbcPaidLines::day, String[]::new))
                .param(
                        "sealed",
                        array(
                                lines,
                                one ->
                                        cipherer.seal(
                                                JSON.writeValueAsBytes(Sealed.of(one)),
                                                context(run)),
                                byte[][]::new))
                .update();
    }

    private static @Nullable UUID person(PaidLine line) {
        return line.person() == null ? null : line.person().value();
    }

    private static @Nullable String day(PaidLine line) {
        return line.paidOn() == null ? null : line.paidOn().toString();
    }

    private static <R extends @Nullable Object> R[] array(
            List<PaidLine> lines, Function<PaidLine, R> value, IntFunction<R[]> size) {
        return lines.stream().map(value).toArray(size);
    }

    @Override
    public Optional<Integer> withdraw(RunId run, UUID file, PersonId by) {
        boolean stood =
                jdbc.sql(WITHDRAW_FILE)
                                .param("run", run.value())
                                .param("file", file)
                                .param("by", by.value())
                                .update()
                        == 1;
        return stood
                ? Optional.of(
                        jdbc.sql(WITHDRAW_LINES)
                                .param("run", run.value())
                                .param("file", file)
                                .update())
                : Optional.empty();
    }

    @Override
    public List<PaidLine> of(AgencyId agency, RunId run, String profile) {
        Cipherer cipherer = cipherer(agency);
        return jdbc.sql(
                        "select * from paid_line where agency_id = platform.agency() and run_id = :run"
                                + " and profile = :profile order by line_id")
                .param("run", run.value())
                .param("profile", profile)
                .query(
                        (row, number) ->
                                JSON.readValue(
                                                cipherer.open(row.getBytes("sealed"), context(run)),
                                                Sealed.class)
                                        .line(row))
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
                                        row.getString("profile"),
                                        row.getString("sha256"),
                                        row.getInt("lines"),
                                        new PersonId(row.getObject("brought_by", UUID.class)),
                                        row.getObject("brought_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("withdrawn_by") != null))
                .list();
    }

    private Cipherer cipherer(AgencyId agency) {
        return masterKey.cipherer(agency, "paid-line");
    }

    private static byte[] context(RunId run) {
        return run.toString().getBytes(StandardCharsets.UTF_8);
    }
}
