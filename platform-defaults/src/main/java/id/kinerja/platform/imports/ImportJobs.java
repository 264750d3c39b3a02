package id.kinerja.platform.imports;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.imports.ImportJob.State;
import id.kinerja.platform.table.FileKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports of the agency in scope. */
final class ImportJobs {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private static final String ADD =
            """
            insert into platform.import_job (agency_id, job_id, profile, kind, bytes, brought_by, actor)
            values (platform.agency(), :id, :profile, :kind, :bytes, :by, :actor::jsonb)
            """;
    private static final String ADVANCE =
            """
            update platform.import_job
            set reached = :reached, findings = findings + :findings, warnings = warnings + :warnings,
                revision = revision + 1,
                changed_at = clock_timestamp(),
                counts = (select coalesce(jsonb_object_agg(name, sum), '{}') from (
                    select name, sum(number::int) as sum
                    from (select * from jsonb_each_text(counts)
                          union all select * from jsonb_each_text(:counts::jsonb)) both_of (name, number)
                    group by name) summed)
            where job_id = :id
            """;
    private static final String MOVE =
            """
            update platform.import_job
            set state = :state, actor = :actor::jsonb, fault = :fault, revision = revision + 1,
                changed_at = clock_timestamp(),
                reached = case when :afresh then 0 else reached end,
                findings = case when :afresh then 0 else findings end,
                warnings = case when :afresh then 0 else warnings end,
                counts = case when :afresh then '{}' else counts end
            where job_id = :id
            """;

    private final JdbcClient jdbc;

    ImportJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String profile, FileKind kind, long bytes, Actor actor) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("profile", profile)
                .param("kind", kind.name())
                .param("bytes", bytes)
                .param("by", actor.requirePerson().value())
                .param("actor", json(actor))
                .update();
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql("select * from platform.import_job where job_id = :id")
                .param("id", id)
                .query(ImportJobs::job)
                .optional();
    }

    Optional<ImportJob> findForChange(UUID id) {
        return jdbc.sql("select * from platform.import_job where job_id = :id for update")
                .param("id", id)
                .query(ImportJobs::job)
                .optional();
    }

    /**
     * Latest first.
     *
     * @param by only what this person has brought; everything where absent
     */
    List<ImportJob> list(String profile, @Nullable PersonId by, @Nullable UUID before, int limit) {
        return jdbc.sql(
                        """
                        select * from platform.import_job
                        where profile = :profile and (:by::uuid is null or brought_by = :by::uuid)
                          and (:before::uuid is null or job_id < :before::uuid)
                          and agency_id = platform.agency()
                        order by job_id desc limit :limit
                        """)
                .param("profile", profile)
                .param("by", by == null ? null : by.toString())
                .param("before", before == null ? null : before.toString())
                .param("limit", limit)
                .query(ImportJobs::job)
                .list();
    }

    /**
     * How many of an agency's files are not through yet.
     *
     * @param by only what this person has brought; everything where absent
     */
    int unfinished(@Nullable PersonId by) {
        return jdbc.sql(
                        """
                        select count(*) from platform.import_job
                        where state in ('CHECKING', 'CHECKED', 'APPLYING') and agency_id = platform.agency()
                          and (:by::uuid is null or brought_by = :by::uuid)
                        """)
                .param("by", by == null ? null : by.toString())
                .query(Integer.class)
                .single();
    }

    void sized(UUID id, long bytes) {
        jdbc.sql("update platform.import_job set bytes = :bytes where job_id = :id")
                .param("bytes", bytes)
                .param("id", id)
                .update();
    }

    void counted(UUID id, int rows) {
        jdbc.sql(
                        "update platform.import_job set rows = :rows, revision = revision + 1 where job_id = :id")
                .param("rows", rows)
                .param("id", id)
                .update();
    }

    void advance(UUID id, int reached, ImportOutcome outcome) {
        jdbc.sql(ADVANCE)
                .param("reached", reached)
                .param("findings", outcome.findings().size())
                .param("warnings", outcome.warnings())
                .param("counts", JSON.writeValueAsString(outcome.counts()))
                .param("id", id)
                .update();
    }

    /** Begins the step of a state from the first row. */
    ImportJob begin(ImportJob job, State state, Actor actor) {
        return move(job, state, actor, null, true);
    }

    ImportJob end(ImportJob job, State state, @Nullable String fault) {
        return move(job, state, job.actor(), fault, false);
    }

    private ImportJob move(
            ImportJob job, State state, Actor actor, @Nullable String fault, boolean afresh) {
        jdbc.sql(MOVE)
                .param("state", state.name())
                .param("actor", json(actor))
                .param("fault", fault)
                .param("afresh", afresh)
                .param("id", job.id())
                .update();
        return find(job.id()).orElseThrow();
    }

    private static String json(Actor actor) {
        return JSON.writeValueAsString(
                Map.of(
                        "agency", actor.agency().toString(),
                        "person", actor.requirePerson().toString(),
                        "client", actor.client(),
                        "roles", actor.roles()));
    }

    private static Actor actor(String json) {
        var stored = JSON.readTree(json);
        return new Actor(
                AgencyId.parse(stored.get("agency").asString()),
                PersonId.parse(stored.get("person").asString()),
                stored.get("client").asString(),
                Set.of(JSON.treeToValue(stored.get("roles"), Role[].class)));
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        int rows = row.getInt("rows");
        Integer counted = row.wasNull() ? null : rows;
        return new ImportJob(
                row.getObject("job_id", UUID.class),
                row.getString("profile"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("bytes"),
                State.valueOf(row.getString("state")),
                new PersonId(row.getObject("brought_by", UUID.class)),
                actor(row.getString("actor")),
                counted,
                row.getInt("reached"),
                JSON.readValue(row.getString("counts"), COUNTS),
                row.getInt("findings"),
                row.getInt("warnings"),
                row.getString("fault"),
                row.getLong("revision"),
                row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
