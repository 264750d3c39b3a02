package id.kinerja.integration.personnel.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.personnel.ServedDays;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcServedDays implements ServedDays {

    private static final String OF =
            """
            select person_id, valid_from, valid_to from service_period
            where agency_id = platform.agency() and person_id = any(:people) and serves
            """;

    private final JdbcClient jdbc;

    JdbcServedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, List<DateRange>> of(Set<PersonId> people) {
        Map<PersonId, List<DateRange>> served =
                people.stream().collect(toMap(Function.identity(), _ -> new ArrayList<>()));
        record Period(PersonId person, DateRange during) {}
        jdbc.sql(OF)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                new Period(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        DateRange.of(
                                                row.getObject("valid_from", LocalDate.class),
                                                row.getObject("valid_to", LocalDate.class))))
                .list()
                .forEach(
                        one ->
                                served.computeIfAbsent(one.person(), _ -> new ArrayList<>())
                                        .add(one.during()));
        return served;
    }
}
