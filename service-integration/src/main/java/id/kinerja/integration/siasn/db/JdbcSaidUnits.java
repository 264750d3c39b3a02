package id.kinerja.integration.siasn.db;

import id.kinerja.integration.siasn.SaidUnits;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnUnit;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcSaidUnits implements SaidUnits {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TypeReference<List<SiasnUnit>> LIST = new TypeReference<>() {};

    private static final String CLAIM =
            """
            insert into siasn_unit_answer as known (agency_id, tried_at)
            values (platform.agency(), clock_timestamp())
            on conflict (agency_id) do update set tried_at = excluded.tried_at
            where known.tried_at <= clock_timestamp() - :pause * interval '1 millisecond'
            """;

    private static final String KEEP =
            """
            insert into siasn_unit_answer as known (agency_id, units, fetched_at, tried_at, fault)
            values (platform.agency(), :units::jsonb, :fetched::timestamptz, :tried::timestamptz, :fault)
            on conflict (agency_id) do update
            set units = coalesce(excluded.units, known.units),
                fetched_at = coalesce(excluded.fetched_at, known.fetched_at), tried_at = excluded.tried_at,
                fault = excluded.fault
            """;

    private final JdbcClient jdbc;

    JdbcSaidUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Said> find() {
        return jdbc.sql("select * from siasn_unit_answer where agency_id = platform.agency()")
                .query(JdbcSaidUnits::said)
                .optional();
    }

    @Override
    public boolean claim(Duration pause) {
        return jdbc.sql(CLAIM).param("pause", pause.toMillis()).update() == 1;
    }

    @Override
    public void keep(Said said) {
        jdbc.sql(KEEP)
                .param("units", said.units() == null ? null : JSON.writeValueAsString(said.units()))
                .param("fetched", text(said.fetchedAt()))
                .param("tried", text(said.triedAt()))
                .param("fault", said.fault() == null ? null : said.fault().name())
                .update();
    }

    @Override
    public List<Ours> ours(LocalDate day) {
        return jdbc.sql(
                        """
                        select unit_id, code, name from unit
                        where agency_id = platform.agency() and valid_from <= :day
                          and (valid_to is null or valid_to >= :day)
                        """)
                .param("day", day)
                .query(
                        (row, number) ->
                                new Ours(
                                        new UnitId(row.getObject("unit_id", UUID.class)),
                                        row.getString("code"),
                                        row.getString("name")))
                .list();
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        String units = row.getString("units");
        String fault = row.getString("fault");
        return new Said(
                units == null ? null : JSON.readValue(units, LIST),
                AnswerRows.instant(row, "fetched_at"),
                row.getObject("tried_at", OffsetDateTime.class).toInstant(),
                fault == null ? null : SiasnFault.valueOf(fault));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
