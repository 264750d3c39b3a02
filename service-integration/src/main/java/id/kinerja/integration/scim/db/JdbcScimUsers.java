package id.kinerja.integration.scim.db;

import id.kinerja.integration.personnel.ServiceStatus;
import id.kinerja.integration.scim.ScimUser;
import id.kinerja.integration.scim.ScimUsers;
import id.kinerja.integration.scim.UserQuery;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcScimUsers implements ScimUsers {

    private static final String FROM =
            """
            from person
            left join scim_user on scim_user.agency_id = person.agency_id and scim_user.person_id = person.person_id
            """;
    private static final String TODAY =
            """
            left join assignment on assignment.agency_id = person.agency_id
                and assignment.person_id = person.person_id and is_primary and assignment.valid_from <= :today
                and (assignment.valid_to is null or assignment.valid_to >= :today)
            left join unit on unit.unit_id = assignment.unit_id
            left join assessor on assessor.agency_id = assignment.agency_id
                and assessor.assignment_id = assignment.assignment_id and assessor.valid_from <= :today
                and (assessor.valid_to is null or assessor.valid_to >= :today)
                and not has_left(assessor.assessor_id, :today)
            left join person as boss on boss.person_id = assessor.assessor_id
            left join service_period on service_period.agency_id = person.agency_id
                and service_period.person_id = person.person_id and service_period.valid_from <= :today
                and (service_period.valid_to is null or service_period.valid_to >= :today)
            """;
    private static final String COLUMNS =
            """
            select person.person_id, person.nip, person.number, person.name, person.jenis_pegawai, person.golongan,
                   scim_user.external_id, scim_user.user_name, service_period.status,
                   exists (select from departure where departure.agency_id = person.agency_id
                           and departure.person_id = person.person_id and departure.state = 'OPEN') as told_to_leave,
                   assignment.unit_id, unit.name as unit_name, position_code, position_name, jenis_jabatan,
                   kelas_jabatan, assignment.valid_from as placed_since, boss.person_id as boss_id,
                   boss.name as boss_name
            """;
    private static final String THERE =
            "where person.agency_id = platform.agency() and scim_user.removed is not true";
    private static final String AMONG = " and person.person_id = any(:people)";
    private static final String IN_ORDER = " order by person.person_id offset :behind limit :limit";
    private static final String CALLED_BY_OUR_ID =
            "select person.person_id "
                    + FROM
                    + "where person.person_id = :id and nip is null and user_name is null";
    private static final String LINK =
            """
            insert into scim_user (agency_id, person_id, external_id, user_name)
            values (platform.agency(), :person, :externalId::text, :userName::text)
            on conflict (agency_id, person_id) do update
            set external_id = excluded.external_id, user_name = excluded.user_name, removed = false
            """;
    private static final String REMOVE =
            """
            insert into scim_user (agency_id, person_id, removed) values (platform.agency(), :person, true)
            on conflict (agency_id, person_id) do update set removed = true
            """;
    private static final String REMOVED =
            """
            select scim_user.person_id from scim_user
            join person on person.person_id = scim_user.person_id
            where scim_user.agency_id = platform.agency() and removed and number is null
            """;
    private static final String LATEST = " order by scim_user.person_id desc limit 1";
    private static final String SAID =
            """
            insert into scim_user (agency_id, person_id, said_active) values (platform.agency(), :person, :active)
            on conflict (agency_id, person_id) do update set said_active = excluded.said_active
            """;

    private final JdbcClient jdbc;

    JdbcScimUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ScimUser> list(UserQuery query, LocalDate today, int behind, int limit) {
        String sql = COLUMNS + FROM + TODAY + THERE + (query.isOfAll() ? "" : AMONG) + IN_ORDER;
        JdbcClient.StatementSpec asked =
                jdbc.sql(sql).param("today", today).param("behind", behind).param("limit", limit);
        return among(asked, query).query(JdbcScimUsers::user).list();
    }

    @Override
    public long count(UserQuery query) {
        String sql = "select count(*) " + FROM + THERE + (query.isOfAll() ? "" : AMONG);
        return among(jdbc.sql(sql), query).query(Long.class).single();
    }

    private JdbcClient.StatementSpec among(JdbcClient.StatementSpec asked, UserQuery query) {
        return query.isOfAll() ? asked : asked.param("people", found(query).toArray(UUID[]::new));
    }

    /** By indexes, one for each thing that is asked for; of whom all of it is so. */
    private Set<UUID> found(UserQuery query) {
        Set<UUID> found = null;
        if (query.id() != null) {
            found = both(found, Set.of(query.id().value()));
        }
        if (query.number() != null) {
            found = both(found, numbered(query.number()));
        }
        if (query.externalId() != null) {
            found = both(found, calledById(query.externalId()));
        }
        if (query.userName() != null) {
            found = both(found, named(query.userName()));
        }
        return Objects.requireNonNull(found);
    }

    private static Set<UUID> both(@Nullable Set<UUID> some, Set<UUID> others) {
        Set<UUID> both = new HashSet<>(others);
        if (some != null) {
            both.retainAll(some);
        }
        return both;
    }

    private Set<UUID> named(String userName) {
        Set<UUID> named = new HashSet<>(numbered(userName));
        named.addAll(
                ids(
                        "select person_id from scim_user where user_name = :text and not removed",
                        userName));
        named.addAll(calledByOurId(userName));
        return named;
    }

    /** Whoever has neither a number nor a name of the system is shown by his id. */
    private Set<UUID> calledByOurId(String userName) {
        try {
            return jdbc.sql(CALLED_BY_OUR_ID)
                    .param("id", UUID.fromString(userName))
                    .query((row, number) -> row.getObject("person_id", UUID.class))
                    .set();
        } catch (IllegalArgumentException notAnId) {
            return Set.of();
        }
    }

    private Set<UUID> numbered(String number) {
        return ids("select person_id from person where number = :text", number);
    }

    private Set<UUID> calledById(String externalId) {
        return ids(
                "select person_id from scim_user where external_id = :text and not removed",
                externalId);
    }

    private Set<UUID> ids(String sql, String text) {
        return jdbc.sql(sql)
                .param("text", text)
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .set();
    }

    @Override
    public Optional<PersonId> byExternalId(String externalId) {
        return calledById(externalId).stream().findFirst().map(PersonId::new);
    }

    @Override
    public Optional<PersonId> byUserName(String userName) {
        return named(userName).stream().findFirst().map(PersonId::new);
    }

    @Override
    public boolean isRemoved(PersonId person) {
        return jdbc.sql(
                        "select exists (select from scim_user where person_id = :person and removed)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<PersonId> removedWithoutNumber(
            @Nullable String externalId, @Nullable String userName, String name) {
        Optional<PersonId> byId =
                externalId == null
                        ? Optional.empty()
                        : person(
                                jdbc.sql(REMOVED + " and external_id = :externalId" + LATEST)
                                        .param("externalId", externalId));
        return byId.isPresent() || userName == null
                ? byId
                : person(
                        jdbc.sql(
                                        REMOVED
                                                + " and user_name = :userName and name = :name and (external_id is null or :externalId::text is null)"
                                                + LATEST)
                                .param("userName", userName)
                                .param("name", name)
                                .param("externalId", externalId));
    }

    private static Optional<PersonId> person(JdbcClient.StatementSpec asked) {
        return asked.query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    @Override
    public Optional<Boolean> lastSaid(PersonId person) {
        return jdbc.sql(
                        "select said_active from scim_user where person_id = :person and said_active is not null")
                .param("person", person.value())
                .query(Boolean.class)
                .optional();
    }

    @Override
    public void said(PersonId person, boolean active) {
        jdbc.sql(SAID).param("person", person.value()).param("active", active).update();
    }

    @Override
    public void link(PersonId person, @Nullable String externalId, @Nullable String userName) {
        jdbc.sql(LINK)
                .param("person", person.value())
                .param("externalId", externalId)
                .param("userName", userName)
                .update();
    }

    @Override
    public void remove(PersonId person) {
        jdbc.sql(REMOVE).param("person", person.value()).update();
    }

    private static ScimUser user(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("person_id", UUID.class);
        String nip = row.getString("nip");
        String written = row.getString("number");
        String called = row.getString("user_name");
        String status = row.getString("status");
        return new ScimUser(
                new PersonId(id),
                nip != null ? nip : Objects.requireNonNullElse(called, id.toString()),
                row.getString("external_id"),
                row.getString("name"),
                written == null ? null : NomorPegawai.of(written),
                JenisPegawai.valueOf(row.getString("jenis_pegawai")),
                row.getString("golongan"),
                status == null ? null : ServiceStatus.valueOf(status),
                row.getBoolean("told_to_leave"),
                place(row));
    }

    private static ScimUser.@Nullable PlaceOfToday place(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        if (unit == null) {
            return null;
        }
        Integer kelas = row.getObject("kelas_jabatan", Integer.class);
        UUID boss = row.getObject("boss_id", UUID.class);
        return new ScimUser.PlaceOfToday(
                new UnitId(unit),
                row.getString("unit_name"),
                row.getString("position_code"),
                row.getString("position_name"),
                JenisJabatan.valueOf(row.getString("jenis_jabatan")),
                kelas == null ? null : new KelasJabatan(kelas),
                row.getObject("placed_since", LocalDate.class),
                boss == null
                        ? null
                        : new ScimUser.Assessor(new PersonId(boss), row.getString("boss_name")));
    }
}
