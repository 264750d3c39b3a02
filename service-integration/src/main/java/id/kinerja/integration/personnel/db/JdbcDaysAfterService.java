package id.kinerja.integration.personnel.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.kinerja.integration.personnel.DaysAfterService;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDaysAfterService implements DaysAfterService {

    private static final String DAYS =
            """
            select person_id, valid_from, valid_to from service_period
            where agency_id = platform.agency() and person_id = any(:people)
              and status in ('PENSIUN', 'MENINGGAL', 'KONTRAK_BERAKHIR', 'BERHENTI')
            order by person_id, valid_from
            """;

    private final JdbcClient jdbc;

    JdbcDaysAfterService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, List<DateRange>> of(Collection<PersonId> people) {
        return jdbc
                .sql(DAYS)
                .param("people", Columns.ids(people, PersonId::value))
                .query(
                        (row, number) ->
                                Map.entry(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        Columns.days(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
