package id.kinerja.integration.ceremony.db;

import id.kinerja.integration.ceremony.Ceremonies;
import id.kinerja.integration.ceremony.Ceremony;
import id.kinerja.integration.ceremony.CeremonyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCeremonies implements Ceremonies {

    private static final String INVITED =
            """
            with recursive scope as (
                select unit_id from unit where :unit::uuid is null or unit_id = :unit::uuid
                union
                select under.unit_id from unit_parent under join scope on under.parent_unit_id = scope.unit_id
                    and under.from_date <= :date and under.to_date >= :date
            )
            select person_id from assignment join scope using (unit_id)
            where person_id = any(:people) and penugasan = 'DEFINITIF'
              and valid_from <= :date and (valid_to is null or valid_to >= :date)
            """;

    private static final String ADD =
            """
            insert into ceremony (agency_id, ceremony_id, kind, name, date, unit_id, state, revision)
            values (platform.agency(), :id, :kind, :name, :date, :unit, :state, :revision)
            on conflict do nothing
            """;

    private static final String ADD_ABSENT =
            """
            insert into ceremony_absence (agency_id, ceremony_id, person_id, date)
            select platform.agency(), :id, person_id, :date from unnest(:people::uuid[]) as missing (person_id)
            on conflict (agency_id, person_id, date, ceremony_id) do update set holds = true
            """;

    private static final String LIST =
            """
            select * from ceremony
            where (:units::uuid[] is null or unit_id = any(:units))
              and (:after::date is null or (date, ceremony_id) < (:after::date, :id::uuid))
            order by date desc, ceremony_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcCeremonies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<PersonId> invited(Ceremony ceremony, Collection<PersonId> people) {
        return jdbc.sql(INVITED)
                .param("unit", text(ceremony.unit()))
                .param("people", ids(people))
                .param("date", ceremony.date())
                .query(JdbcCeremonies::person)
                .set();
    }

    @Override
    public boolean add(Ceremony ceremony) {
        UnitId unit = ceremony.unit();
        return jdbc.sql(ADD)
                        .param("id", ceremony.id().value())
                        .param("kind", ceremony.kind().name())
                        .param("name", ceremony.name())
                        .param("date", ceremony.date())
                        .param("unit", unit == null ? null : unit.value())
                        .param("state", ceremony.state().name())
                        .param("revision", ceremony.revision())
                        .update()
                == 1;
    }

    @Override
    public Set<CeremonyId> missedBy(PersonId person, Collection<CeremonyId> ids) {
        return jdbc.sql(
                        "select ceremony_id from ceremony_absence where person_id = :person and holds and ceremony_id = any(:ids)")
                .param("person", person.value())
                .param("ids", ids.stream().map(CeremonyId::value).toArray(UUID[]::new))
                .query((row, number) -> new CeremonyId(row.getObject("ceremony_id", UUID.class)))
                .set();
    }

    @Override
    public Optional<Ceremony> find(CeremonyId id) {
        return one("", id);
    }

    @Override
    public Optional<Ceremony> findForChange(CeremonyId id) {
        return one(" for update", id);
    }

    private Optional<Ceremony> one(String lock, CeremonyId id) {
        return jdbc.sql("select * from ceremony where ceremony_id = :id" + lock)
                .param("id", id.value())
                .query(JdbcCeremonies::withoutRoll)
                .optional()
                .map(found -> found.read(absent(id)));
    }

    private Set<PersonId> absent(CeremonyId id) {
        return jdbc.sql("select person_id from ceremony_absence where ceremony_id = :id and holds")
                .param("id", id.value())
                .query(JdbcCeremonies::person)
                .set();
    }

    @Override
    public void update(Ceremony ceremony) {
        jdbc.sql("update ceremony set state = :state, revision = :revision where ceremony_id = :id")
                .param("id", ceremony.id().value())
                .param("state", ceremony.state().name())
                .param("revision", ceremony.revision())
                .update();
        jdbc.sql("update ceremony_absence set holds = false where ceremony_id = :id and holds")
                .param("id", ceremony.id().value())
                .update();
        if (ceremony.state() == Ceremony.State.HELD) {
            jdbc.sql(ADD_ABSENT)
                    .param("id", ceremony.id().value())
                    .param("date", ceremony.date())
                    .param("people", ids(ceremony.absent()))
                    .update();
        }
    }

    @Override
    public List<Ceremony> list(@Nullable Set<UnitId> units, @Nullable Place after, int limit) {
        return jdbc.sql(LIST)
                .param(
                        "units",
                        units == null
                                ? null
                                : units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("after", after == null ? null : after.date().toString())
                .param("id", after == null ? null : after.id().value().toString())
                .param("limit", limit)
                .query(JdbcCeremonies::withoutRoll)
                .list();
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static @Nullable String text(@Nullable UnitId unit) {
        return unit == null ? null : unit.toString();
    }

    private static PersonId person(ResultSet row, int number) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static Ceremony withoutRoll(ResultSet row, int number) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return new Ceremony(
                new CeremonyId(row.getObject("ceremony_id", UUID.class)),
                Ceremony.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("date", LocalDate.class),
                unit == null ? null : new UnitId(unit),
                Set.of(),
                Ceremony.State.valueOf(row.getString("state")),
                row.getLong("revision"));
    }
}
