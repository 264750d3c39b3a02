package id.kinerja.integration.roster.db;

import static java.util.stream.Collectors.toUnmodifiableMap;

import id.kinerja.integration.roster.Shift;
import id.kinerja.integration.roster.Shifts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcShifts implements Shifts {

    private static final String REPLACE =
            """
            insert into shift as kept (agency_id, code, name, starts, ends, break_minutes, on_call)
            select platform.agency(), :code, :name, :starts, :ends, :breakMinutes, :onCall
            where :seen = 0 or exists (select from shift where code = :code)
            on conflict (agency_id, code) do update
            set name = excluded.name, starts = excluded.starts, ends = excluded.ends,
                break_minutes = excluded.break_minutes, on_call = excluded.on_call, revision = kept.revision + 1
            where kept.revision = :seen
            """;

    private final JdbcClient jdbc;

    JdbcShifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Shift> find(String code) {
        return jdbc.sql("select * from shift where code = :code")
                .param("code", code)
                .query(JdbcShifts::shift)
                .optional();
    }

    @Override
    public Map<String, Shift> byCode() {
        return jdbc.sql("select * from shift").query(JdbcShifts::shift).list().stream()
                .collect(toUnmodifiableMap(Shift::code, Function.identity()));
    }

    @Override
    public List<Shift> list(@Nullable String afterCode, int limit) {
        return jdbc.sql("select * from shift where code > :after order by code limit :limit")
                .param("after", afterCode == null ? "" : afterCode)
                .param("limit", limit)
                .query(JdbcShifts::shift)
                .list();
    }

    @Override
    public boolean replace(Shift shift) {
        return jdbc.sql(REPLACE)
                        .param("code", shift.code())
                        .param("name", shift.name())
                        .param("starts", shift.start())
                        .param("ends", shift.end())
                        .param("breakMinutes", shift.breakMinutes())
                        .param("onCall", shift.onCall())
                        .param("seen", shift.revision())
                        .update()
                == 1;
    }

    private static Shift shift(ResultSet row, int number) throws SQLException {
        return new Shift(
                row.getString("code"),
                row.getString("name"),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getInt("break_minutes"),
                row.getBoolean("on_call"),
                row.getLong("revision"));
    }
}
