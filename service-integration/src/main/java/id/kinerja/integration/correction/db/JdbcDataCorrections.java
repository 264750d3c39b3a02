package id.kinerja.integration.correction.db;

import id.kinerja.integration.correction.DataCorrection;
import id.kinerja.integration.correction.DataCorrections;
import id.kinerja.kernel.AssignmentId;
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
class JdbcDataCorrections implements DataCorrections {

    private static final String ADD =
            """
            insert into data_correction (agency_id, correction_id, person_id, about, says, proof, filed_on, unit_id,
                                         stood_person, stood_places, state, revision)
            values (platform.agency(), :id, :person, :about, :says, :proof::text, :filedOn, :unit::uuid,
                    :stoodPerson, :stoodPlaces, :state, :revision)
            """;
    private static final String UPDATE =
            """
            update data_correction set state = :state, answered_by = :by::uuid, note = :note::text,
                changed_assignment_id = :changed::uuid, revision = :revision
            where correction_id = :id
            """;
    private static final String OF =
            """
            select * from data_correction
            where agency_id = platform.agency() and person_id = :person
              and (:after::uuid is null or correction_id < :after::uuid)
            order by correction_id desc limit :limit
            """;
    private static final String IN =
            """
            select * from data_correction
            where agency_id = platform.agency() and (:state::text is null or state = :state::text)
              and (:units::uuid[] is null or unit_id = any(:units::uuid[]))
              and (:after::uuid is null or correction_id < :after::uuid)
            order by correction_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcDataCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(DataCorrection correction) {
        jdbc.sql(ADD)
                .param("id", correction.id())
                .param("person", correction.person().value())
                .param("about", correction.about().name())
                .param("says", correction.says())
                .param("proof", correction.proof())
                .param("filedOn", correction.filedOn())
                .param("unit", text(correction.unit()))
                .param("stoodPerson", correction.stood().person())
                .param("stoodPlaces", correction.stood().places())
                .param("state", correction.state().name())
                .param("revision", correction.revision())
                .update();
    }

    @Override
    public Optional<DataCorrection> find(UUID id) {
        return one("select * from data_correction where correction_id = :id", id);
    }

    @Override
    public Optional<DataCorrection> findForChange(UUID id) {
        return one("select * from data_correction where correction_id = :id for update", id);
    }

    private Optional<DataCorrection> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(JdbcDataCorrections::correction).optional();
    }

    @Override
    public void update(DataCorrection correction) {
        DataCorrection.Answer answer = correction.answer();
        jdbc.sql(UPDATE)
                .param("id", correction.id())
                .param("state", correction.state().name())
                .param("by", answer == null ? null : answer.by().toString())
                .param("note", answer == null ? null : answer.note())
                .param("changed", answer == null ? null : text(answer.changed()))
                .param("revision", correction.revision())
                .update();
    }

    @Override
    public long waitingOf(PersonId person) {
        return jdbc.sql(
                        "select count(*) from data_correction where person_id = :person and state = 'SUBMITTED'")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<DataCorrection> of(PersonId person, @Nullable UUID after, int limit) {
        return jdbc.sql(OF)
                .param("person", person.value())
                .param("after", text(after))
                .param("limit", limit)
                .query(JdbcDataCorrections::correction)
                .list();
    }

    @Override
    public List<DataCorrection> in(
            @Nullable Set<UnitId> units,
            DataCorrection.@Nullable State state,
            @Nullable UUID after,
            int limit) {
        return jdbc.sql(IN)
                .param("state", text(state))
                .param(
                        "units",
                        units == null
                                ? null
                                : units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("after", text(after))
                .param("limit", limit)
                .query(JdbcDataCorrections::correction)
                .list();
    }

    private static DataCorrection correction(ResultSet row, int number) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return new DataCorrection(
                row.getObject("correction_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                DataCorrection.About.valueOf(row.getString("about")),
                row.getString("says"),
                row.getString("proof"),
                row.getObject("filed_on", LocalDate.class),
                unit == null ? null : new UnitId(unit),
                new DataCorrection.Stood(row.getLong("stood_person"), row.getLong("stood_places")),
                DataCorrection.State.valueOf(row.getString("state")),
                answer(row),
                row.getLong("revision"));
    }

    private static DataCorrection.@Nullable Answer answer(ResultSet row) throws SQLException {
        UUID by = row.getObject("answered_by", UUID.class);
        UUID changed = row.getObject("changed_assignment_id", UUID.class);
        return by == null
                ? null
                : new DataCorrection.Answer(
                        new PersonId(by),
                        row.getString("note"),
                        changed == null ? null : new AssignmentId(changed));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
