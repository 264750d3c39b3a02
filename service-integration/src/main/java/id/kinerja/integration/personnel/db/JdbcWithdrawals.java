package id.kinerja.integration.personnel.db;

import id.kinerja.integration.personnel.Decree;
import id.kinerja.integration.personnel.Withdrawal;
import id.kinerja.integration.personnel.Withdrawals;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWithdrawals implements Withdrawals {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String ADD =
            """
            insert into withdrawal (agency_id, withdrawal_id, person_id, kind, assignment_id, what, unit_id, decree,
                                    decree_date, from_date, to_date, reason, withdrawn_by, withdrawn_at)
            values (platform.agency(), :id, :person, :kind, :place::uuid, :what, :unit::uuid, :decree::text,
                    :decreeDate::date, :from, :to::date, :reason, :by, :at)
            """;

    private final JdbcClient jdbc;

    JdbcWithdrawals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Withdrawal withdrawal) {
        jdbc.sql(ADD)
                .param("id", withdrawal.id())
                .param("person", withdrawal.person().value())
                .param("kind", withdrawal.kind().name())
                .param("place", text(withdrawal.place()))
                .param("what", withdrawal.what())
                .param("unit", text(withdrawal.unit()))
                .param("decree", Decree.numberOf(withdrawal.decree()))
                .param("decreeDate", text(Decree.dateOf(withdrawal.decree())))
                .param("from", withdrawal.during().from())
                .param("to", text(withdrawal.during().to()))
                .param("reason", withdrawal.reason())
                .param("by", withdrawal.by().value())
                .param("at", withdrawal.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Withdrawal> of(PersonId person, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                        select * from withdrawal where person_id = :person and withdrawal_id > :after
                        order by withdrawal_id limit :limit
                        """)
                .param("person", person.value())
                .param("after", after == null ? BEFORE_ALL : after)
                .param("limit", limit)
                .query(JdbcWithdrawals::withdrawal)
                .list();
    }

    private static Withdrawal withdrawal(ResultSet row, int number) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return new Withdrawal(
                row.getObject("withdrawal_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                Withdrawal.Kind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getObject("assignment_id", UUID.class),
                unit == null ? null : new UnitId(unit),
                Decree.of(row.getString("decree"), row.getObject("decree_date", LocalDate.class)),
                DateRange.of(
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class)),
                row.getString("reason"),
                new PersonId(row.getObject("withdrawn_by", UUID.class)),
                row.getObject("withdrawn_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
