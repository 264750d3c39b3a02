package id.kinerja.tukin.spj.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.spj.AccountedPeople;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccountedPeople implements AccountedPeople {

    private static final String KEEP =
            """
            insert into accounted_person (agency_id, run_id, person_id, number, golongan)
            select platform.agency(), :run, * from unnest(:people::uuid[], :numbers::text[], :golongan::text[])
            on conflict (agency_id, run_id, person_id) do nothing
            """;

    private final JdbcClient jdbc;

    JdbcAccountedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, AccountedPerson> of(RunId run, Collection<AccountedPerson> known) {
        jdbc.sql(KEEP)
                .param("run", run.value())
                .param("people", array(known, one -> one.id().value(), UUID[]::new))
                .param("numbers", array(known, AccountedPerson::number, String[]::new))
                .param("golongan", array(known, AccountedPerson::golongan, String[]::new))
                .update();
        return jdbc
                .sql(
                        "select person_id, number, golongan from accounted_person"
                                + " where agency_id = platform.agency() and run_id = :run")
                .param("run", run.value())
                .query(
                        (row, number) ->
                                new AccountedPerson(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getString("number"),
                                        row.getString("golongan")))
                .list()
                .stream()
                .collect(toMap(AccountedPerson::id, Function.identity()));
    }

    private static <R extends @Nullable Object> R[] array(
            Collection<AccountedPerson> people,
            Function<AccountedPerson, R> value,
            IntFunction<R[]> size) {
        return people.stream().map(value).toArray(size);
    }
}
