package id.kinerja.tukin.payee.db;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.crypto.Cipherer;
import id.kinerja.platform.crypto.MasterKey;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payee.Payees;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPayees implements Payees {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private static final String KEEP =
            """
            insert into payee (agency_id, person_id, sealed)
            select distinct on (person_id) platform.agency(), person_id, sealed
            from unnest(:people::uuid[], :sealed::bytea[]) with ordinality as given (person_id, sealed, row)
            order by person_id, row desc
            on conflict (person_id) do update set sealed = excluded.sealed
            """;

    private final JdbcClient jdbc;
    private final MasterKey masterKey;

    JdbcPayees(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
    }

    @Override
    public void alone() {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('payees of ' || platform.agency(), 0))")
                .query((row, number) -> true)
                .list();
    }

    @Override
    public void keep(AgencyId agency, List<Payee> payees) {
        Cipherer cipherer = cipherer(agency);
        jdbc.sql(KEEP)
                .param(
                        "people",
                        payees.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .param(
                        "sealed",
                        payees.stream()
                                .map(
                                        one ->
                                                cipherer.seal(
                                                        JSON.writeValueAsBytes(one),
                                                        context(one.person())))
                                .toArray(byte[][]::new))
                .update();
    }

    @Override
    public Map<PersonId, Payee> of(AgencyId agency, Collection<PersonId> people) {
        Cipherer cipherer = cipherer(agency);
        return jdbc
                .sql("select person_id, sealed from payee where person_id = any(:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                open(
                                        cipherer,
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getBytes("sealed")))
                .list()
                .stream()
                .collect(toMap(Payee::person, Function.identity()));
    }

    private Cipherer cipherer(AgencyId agency) {
        return masterKey.cipherer(agency, "payee");
    }

    private static Payee open(Cipherer cipherer, PersonId person, byte[] sealed) {
        return JSON.readValue(cipherer.open(sealed, context(person)), Payee.class);
    }

    /** A sealed payee opens as this person's alone, so that rows can't be swapped. */
    private static byte[] context(PersonId person) {
        return person.toString().getBytes(StandardCharsets.UTF_8);
    }
}
