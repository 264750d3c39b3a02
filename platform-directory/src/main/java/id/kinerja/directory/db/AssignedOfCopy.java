package id.kinerja.directory.db;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who of the copy holds a primary assignment on some day of a range, by parts. */
final class AssignedOfCopy {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private static final String LIST =
            """
            select distinct person_id from directory.assignment
            where is_primary and during && :during::daterange and person_id > :after and person_id <= :until
            order by person_id limit :limit
            """;

    private static final String EVERY =
            """
            select person_id
            from (select person_id, row_number() over (order by person_id) as number
                  from (select distinct person_id from directory.assignment
                        where is_primary and during && :during::daterange) everybody) numbered
            where number % :step = 0 order by person_id
            """;

    private static final String COUNT =
            """
            select count(distinct person_id) from directory.assignment
            where is_primary and during && :during::daterange
            """;

    private final JdbcClient jdbc;

    AssignedOfCopy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonId> list(
            DateRange during, @Nullable PersonId after, @Nullable PersonId until, int limit) {
        return of(LIST, during)
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("until", until == null ? AFTER_ALL : until.value())
                .param("limit", limit)
                .query(AssignedOfCopy::person)
                .list();
    }

    List<PersonId> every(DateRange during, int step) {
        return of(EVERY, during).param("step", step).query(AssignedOfCopy::person).list();
    }

    int count(DateRange during) {
        return of(COUNT, during).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec of(String sql, DateRange during) {
        return jdbc.sql(sql).param("during", Ranges.text(during));
    }

    private static PersonId person(ResultSet row, int number) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }
}
