package id.kinerja.skp.plan.db;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.kernel.AssignmentId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.skp.plan.Skp;
import id.kinerja.skp.plan.SkpContent;
import id.kinerja.skp.plan.SkpId;
import id.kinerja.skp.plan.Skps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcSkps implements Skps {

    /** Of its own, so that how answers are written never changes what a stored plan means. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Dates of PostgreSQL reach further. */
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    private static final String COLUMNS = "*, lower(during) as starts, upper(during) - 1 as ends";

    private static final String ADD =
            """
            insert into skp (agency_id, skp_id, person_id, assignment_id, assessor_id, during, state, content)
            select platform.agency(), skp_id, person_id, assignment_id, assessor_id, daterange(starts, ends, '[]'),
                   'DRAFT', content
            from unnest(:ids::uuid[], :people::uuid[], :assignments::uuid[], :assessors::uuid[], :starts::date[],
                        :ends::date[], :contents::jsonb[])
                as plan (skp_id, person_id, assignment_id, assessor_id, starts, ends, content)
            on conflict do nothing
            returning
            """
                    + COLUMNS;

    private static final String OF_PERSON =
            "select "
                    + COLUMNS
                    + """
                     from skp
                    where person_id = :person
                      and (lower(during) < :starts or (lower(during) = :starts and skp_id > :after))
                    order by lower(during) desc, skp_id limit :limit
                    """;

    private static final String OF_TEAM =
            "select "
                    + COLUMNS
                    + """
                     from skp
                    where assessor_id = :assessor and (:state::text is null or state = :state) and skp_id > :after
                    order by skp_id limit :limit
                    """;

    private static final String AGREED_RESULTS =
            """
            select (result ->> 'id')::uuid as id
            from skp cross join jsonb_array_elements(content -> 'results') as result
            where person_id = :person and state = 'AGREED'
            """;

    private final JdbcClient jdbc;

    JdbcSkps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Skp> add(List<Skp.Plan> plans) {
        return jdbc.sql(ADD)
                .param("ids", texts(plans, Skp.Plan::id))
                .param("people", texts(plans, Skp.Plan::person))
                .param("assignments", texts(plans, Skp.Plan::assignment))
                .param("assessors", texts(plans, Skp.Plan::assessor))
                .param("starts", texts(plans, plan -> plan.during().from()))
                .param("ends", texts(plans, plan -> plan.during().lastDay()))
                .param("contents", texts(plans, plan -> JSON.writeValueAsString(plan.content())))
                .query(JdbcSkps::skp)
                .list();
    }

    @Override
    public Optional<Skp> find(SkpId id) {
        return jdbc.sql("select " + COLUMNS + " from skp where skp_id = :id")
                .param("id", id.value())
                .query(JdbcSkps::skp)
                .optional();
    }

    @Override
    public List<Skp> findForChange(Collection<SkpId> ids) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from skp where skp_id = any(:ids) order by skp_id for update")
                .param("ids", ids.stream().map(SkpId::value).toArray(UUID[]::new))
                .query(JdbcSkps::skp)
                .list();
    }

    @Override
    public Skp write(Skp skp, SkpContent content) {
        return update(
                skp, "content = :content::jsonb", "content", JSON.writeValueAsString(content));
    }

    @Override
    public Skp submit(Skp skp) {
        return update(skp, "state = :state, reason = null", "state", "SUBMITTED");
    }

    @Override
    public Skp giveBack(Skp skp, String reason) {
        return update(skp, "state = 'RETURNED', reason = :reason", "reason", reason);
    }

    private Skp update(Skp skp, String what, String name, String value) {
        return jdbc.sql(
                        "update skp set "
                                + what
                                + ", revision = revision + 1 where skp_id = :id returning "
                                + COLUMNS)
                .param(name, value)
                .param("id", skp.plan().id().value())
                .query(JdbcSkps::skp)
                .single();
    }

    @Override
    public List<Skp> agree(List<Skp> skps, PersonId by, Instant at) {
        return jdbc.sql(
                        "update skp set state = 'AGREED', agreed_at = :at, agreed_by = :by, revision = revision + 1"
                                + " where skp_id = any(:ids) returning "
                                + COLUMNS)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param(
                        "ids",
                        skps.stream().map(skp -> skp.plan().id().value()).toArray(UUID[]::new))
                .query(JdbcSkps::skp)
                .list();
    }

    @Override
    public List<Skp> of(PersonId person, @Nullable Place after, int limit) {
        return jdbc.sql(OF_PERSON)
                .param("person", person.value())
                .param("starts", after == null ? AFTER_ALL : after.starts())
                .param("after", after == null ? BEFORE_ALL : after.skp().value())
                .param("limit", limit)
                .query(JdbcSkps::skp)
                .list();
    }

    @Override
    public List<Skp> ofTeam(
            PersonId assessor, Skp.@Nullable State state, @Nullable SkpId after, int limit) {
        return jdbc.sql(OF_TEAM)
                .param("assessor", assessor.value())
                .param("state", state == null ? null : state.name())
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query(JdbcSkps::skp)
                .list();
    }

    @Override
    public Set<UUID> agreedResults(PersonId person) {
        return jdbc
                .sql(AGREED_RESULTS)
                .param("person", person.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    private static String[] texts(List<Skp.Plan> plans, Function<Skp.Plan, Object> value) {
        return plans.stream().map(plan -> value.apply(plan).toString()).toArray(String[]::new);
    }

    private static Skp skp(ResultSet row, int number) throws SQLException {
        Skp.Plan plan = plan(row);
        long revision = row.getLong("revision");
        return switch (row.getString("state")) {
            case "DRAFT" -> new Skp.Draft(plan, revision);
            case "SUBMITTED" -> new Skp.Submitted(plan, revision);
            case "RETURNED" -> new Skp.Returned(plan, row.getString("reason"), revision);
            case "AGREED" ->
                    new Skp.Agreed(
                            plan,
                            Objects.requireNonNull(row.getObject("agreed_at", OffsetDateTime.class))
                                    .toInstant(),
                            revision);
            default -> throw new IllegalStateException("No such state: " + row.getString("state"));
        };
    }

    private static Skp.Plan plan(ResultSet row) throws SQLException {
        return new Skp.Plan(
                new SkpId(row.getObject("skp_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new AssignmentId(row.getObject("assignment_id", UUID.class)),
                new PersonId(row.getObject("assessor_id", UUID.class)),
                DateRange.of(
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class)),
                JSON.readValue(row.getString("content"), SkpContent.class));
    }
}
