package id.kinerja.tukin.fact.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.statement.OutsideFact;
import id.kinerja.tukin.statement.OutsideFacts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOutsideFacts implements OutsideFacts {

    // Of what was told of the same day twice, what was confirmed last.
    private static final String CONFIRMED =
            """
            select distinct on (person_id, code, holds_from) person_id, code, holds_from, holds_to, value
            from outside_fact
            where agency_id = platform.agency() and person_id = any(:people) and state = 'CONFIRMED'
              and holds_from <= :to and coalesce(holds_to, :from) >= :from
            order by person_id, code, holds_from, confirmed_at desc, fact_id desc
            """;

    private final JdbcClient jdbc;

    JdbcOutsideFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, List<OutsideFact>> of(Collection<PersonId> people, DateRange days) {
        record Of(PersonId person, OutsideFact fact) {}
        Map<PersonId, List<OutsideFact>> told =
                jdbc
                        .sql(CONFIRMED)
                        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                        .param("from", days.from())
                        .param("to", days.lastDay())
                        .query(
                                (row, number) ->
                                        new Of(
                                                new PersonId(
                                                        row.getObject("person_id", UUID.class)),
                                                new OutsideFact(
                                                        row.getString("code"),
                                                        row.getObject(
                                                                "holds_from", LocalDate.class),
                                                        row.getObject("holds_to", LocalDate.class),
                                                        row.getString("value"))))
                        .list()
                        .stream()
                        .collect(groupingBy(Of::person, mapping(Of::fact, toList())));
        return told.entrySet().stream()
                .collect(
                        toMap(Map.Entry::getKey, one -> OutsideFact.holding(one.getValue(), days)));
    }
}
