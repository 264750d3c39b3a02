package id.kinerja.integration.personnel.db;

import static java.util.stream.Collectors.groupingBy;

import id.kinerja.integration.personnel.FactsOfPeople;
import id.kinerja.integration.personnel.PersonFact;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFactsOfPeople implements FactsOfPeople {

    private static final String KEEP =
            """
            insert into person_fact (agency_id, person_id, kind, valid_from, value, source, decree, waits)
            select platform.agency(), fact.*, fact.since > :today
            from unnest(:people::uuid[], :kinds::text[], :sinces::date[], :values::text[], :sources::text[],
                        :decrees::text[]) as fact (person_id, kind, since, value, source, decree)
            on conflict (agency_id, person_id, kind, valid_from) do update
            set value = excluded.value, source = excluded.source, decree = excluded.decree, waits = excluded.waits,
                recorded_at = clock_timestamp()
            """;
    private static final String OF =
            """
            select * from person_fact where agency_id = platform.agency() and person_id = any(:people)
            order by person_id, valid_from, kind
            """;
    private static final String TAKE_UP =
            """
            update person_fact set waits = false
            where agency_id = platform.agency() and waits and valid_from <= :today
              and person_id in (
                  select person_id from person_fact
                  where agency_id = platform.agency() and waits and valid_from <= :today
                  order by valid_from, person_id limit :limit)
            returning person_id
            """;

    private final JdbcClient jdbc;

    JdbcFactsOfPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Collection<PersonFact> facts, LocalDate today) {
        if (facts.isEmpty()) {
            return;
        }
        jdbc.sql(KEEP)
                .param("today", today)
                .param("people", Columns.ids(facts, fact -> fact.person().value()))
                .param("kinds", Columns.texts(facts, fact -> fact.kind().name()))
                .param("sinces", Columns.texts(facts, fact -> fact.since().toString()))
                .param("values", Columns.texts(facts, PersonFact::value))
                .param("sources", Columns.texts(facts, fact -> fact.source().name()))
                .param("decrees", Columns.texts(facts, PersonFact::decree))
                .update();
    }

    @Override
    public Map<PersonId, List<PersonFact>> of(Collection<PersonId> people) {
        return jdbc
                .sql(OF)
                .param("people", Columns.ids(people, PersonId::value))
                .query(JdbcFactsOfPeople::fact)
                .list()
                .stream()
                .collect(groupingBy(PersonFact::person));
    }

    @Override
    public Set<PersonId> takeUp(LocalDate today, int limit) {
        return jdbc.sql(TAKE_UP)
                .param("today", today)
                .param("limit", limit)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    private static PersonFact fact(ResultSet row, int number) throws SQLException {
        return new PersonFact(
                new PersonId(row.getObject("person_id", UUID.class)),
                PersonFact.Kind.valueOf(row.getString("kind")),
                row.getObject("valid_from", LocalDate.class),
                row.getString("value"),
                PersonFact.Source.valueOf(row.getString("source")),
                row.getString("decree"));
    }
}
