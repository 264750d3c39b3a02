package id.kinerja.integration.siasn.db;

import id.kinerja.integration.personnel.ServiceStatus;
import id.kinerja.integration.siasn.OurPerson;
import id.kinerja.integration.siasn.SiasnAnswer;
import id.kinerja.integration.siasn.SiasnAnswers;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSiasnAnswers implements SiasnAnswers {

    private static final String ANSWER =
            "answer.state as answer_state, said, drift, fetched_at, tried_at, fault";

    private static final String FIND =
            "select " + ANSWER + " from siasn_answer answer where person_id = :person";

    private static final String COMPARED =
            """
            select answer.state as answer_state, said, drift, fetched_at, tried_at, fault,
                   person.person_id, person.name, person.golongan, served.status, place.unit_id,
                   unit.code as unit_code, unit.name as unit_name, place.position_name, place.kelas_jabatan,
                   exists (select from unit other
                           where other.agency_id = answer.agency_id and other.code = answer.unor_id) as unit_is_here
            from person
            join siasn_answer answer using (agency_id, person_id)
            left join service_period served
                   on served.agency_id = person.agency_id and served.person_id = person.person_id
                  and served.valid_from <= :day and (served.valid_to is null or served.valid_to >= :day)
            left join assignment place
                   on place.person_id = person.person_id and place.is_primary
                  and place.valid_from <= :day and (place.valid_to is null or place.valid_to >= :day)
            left join unit on unit.unit_id = place.unit_id
            where person.agency_id = platform.agency() and person.nip = answer.nip
              and (:after::uuid is null or person.person_id > :after::uuid)
              and (:everybody or place.unit_id = any(:units))
            order by person.person_id limit :limit
            """;

    private static final String UNKNOWN =
            """
            select answer_id, nip, answer.state as answer_state, said, drift, fetched_at, tried_at, fault
            from siasn_answer answer
            where agency_id = platform.agency() and answer.state = 'FOUND' and person_id is null
              and (:after::uuid is null or answer_id > :after::uuid)
              and not exists (select from person
                              where person.agency_id = answer.agency_id and person.nip = answer.nip)
            order by answer_id limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcSiasnAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SiasnAnswer> find(PersonId person) {
        return jdbc.sql(FIND)
                .param("person", person.value())
                .query((row, number) -> AnswerRows.answer(row))
                .optional();
    }

    @Override
    public List<Compared> compared(
            @Nullable Set<UnitId> units, LocalDate day, @Nullable PersonId after, int limit) {
        return jdbc.sql(COMPARED)
                .param("day", day)
                .param("everybody", units == null)
                .param("units", ids(units))
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(JdbcSiasnAnswers::compared)
                .list();
    }

    @Override
    public List<Unknown> unknown(@Nullable UUID after, int limit) {
        return jdbc.sql(UNKNOWN)
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(
                        (row, number) ->
                                new Unknown(
                                        row.getObject("answer_id", UUID.class),
                                        new Nip(row.getString("nip")),
                                        AnswerRows.answer(row)))
                .list();
    }

    private static UUID[] ids(@Nullable Set<UnitId> units) {
        return units == null ? new UUID[0] : units.stream().map(UnitId::value).toArray(UUID[]::new);
    }

    private static Compared compared(ResultSet row, int number) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        String status = row.getString("status");
        return new Compared(
                new PersonId(row.getObject("person_id", UUID.class)),
                new OurPerson(
                        row.getString("name"),
                        row.getString("golongan"),
                        status == null ? null : ServiceStatus.valueOf(status),
                        unit == null ? null : new UnitId(unit),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        row.getString("position_name"),
                        row.getObject("kelas_jabatan", Integer.class)),
                AnswerRows.answer(row),
                row.getBoolean("unit_is_here"));
    }
}
