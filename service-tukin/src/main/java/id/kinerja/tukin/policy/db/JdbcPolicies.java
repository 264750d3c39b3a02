package id.kinerja.tukin.policy.db;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.policy.ProposedPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPolicies implements Policies {

    /** Of its own, so that how answers are written never changes what a stored document means. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The greatest id that there can be. */
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private static final String SELECT = "select policy.*, upper(during) - 1 as until from policy ";

    private final JdbcClient jdbc;

    JdbcPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean propose(ProposedPolicy policy) {
        PolicyDocument document = policy.document();
        return jdbc.sql(
                                """
                                insert into policy (agency_id, policy_id, code, version, during, document, state, proposed_by)
                                values (platform.agency(), :id, :code, :version, daterange(:from, :to, '[]'),
                                        :document::jsonb, 'PROPOSED', :by)
                                on conflict (agency_id, code, version) do nothing
                                """)
                        .param("id", policy.id().value())
                        .param("code", document.code())
                        .param("version", document.version())
                        .param("from", document.validFrom())
                        .param("to", document.validTo())
                        .param("document", JSON.writeValueAsString(document))
                        .param("by", policy.proposedBy().value())
                        .update()
                == 1;
    }

    @Override
    public Optional<ProposedPolicy> find(PolicyId id) {
        return jdbc.sql(SELECT + "where policy_id = :id")
                .param("id", id.value())
                .query(JdbcPolicies::policy)
                .optional();
    }

    @Override
    public Optional<ProposedPolicy> findForChange(PolicyId id) {
        return jdbc.sql(SELECT + "where policy_id = :id for update")
                .param("id", id.value())
                .query(JdbcPolicies::policy)
                .optional();
    }

    @Override
    public List<ProposedPolicy> list(@Nullable PolicyId before, int limit) {
        // Ids grow with time.
        return jdbc.sql(SELECT + "where policy_id < :before order by policy_id desc limit :limit")
                .param("before", before == null ? AFTER_ALL : before.value())
                .param("limit", limit)
                .query(JdbcPolicies::policy)
                .list();
    }

    @Override
    public void end(PolicyId id, LocalDate until) {
        jdbc.sql(
                        """
                        update policy set during = daterange(lower(during), :until, '[]'), endings = endings + 1
                        where policy_id = :id
                        """)
                .param("id", id.value())
                .param("until", until)
                .update();
    }

    @Override
    public boolean activate(PolicyId id, PersonId by) {
        return jdbc.sql(
                                """
                                update policy set state = 'ACTIVE', activated_by = :by, activated_at = clock_timestamp()
                                where policy_id = :id and not exists (
                                    select from policy other where other.state = 'ACTIVE' and other.during && policy.during)
                                """)
                        .param("id", id.value())
                        .param("by", by.value())
                        .update()
                == 1;
    }

    @Override
    public Optional<ProposedPolicy> inForceOn(LocalDate date) {
        return jdbc.sql(SELECT + "where state = 'ACTIVE' and during @> :date::date")
                .param("date", date.toString())
                .query(JdbcPolicies::policy)
                .optional();
    }

    @Override
    public List<ProposedPolicy> inForceDuring(DateRange days) {
        return jdbc.sql(
                        SELECT
                                + "where state = 'ACTIVE' and during && daterange(:from, :to, '[]') order by lower(during)")
                .param("from", days.from(), Types.DATE)
                .param("to", days.to(), Types.DATE)
                .query(JdbcPolicies::policy)
                .list();
    }

    @Override
    public Optional<ProposedPolicy> lastBefore(LocalDate first) {
        return neighbour("lower(during) < :first order by lower(during) desc", first);
    }

    @Override
    public Optional<ProposedPolicy> firstAfter(LocalDate first) {
        return neighbour("lower(during) > :first order by lower(during)", first);
    }

    private Optional<ProposedPolicy> neighbour(String condition, LocalDate first) {
        return jdbc.sql(SELECT + "where state = 'ACTIVE' and " + condition + " limit 1")
                .param("first", first, Types.DATE)
                .query(JdbcPolicies::policy)
                .optional();
    }

    @Override
    public Optional<Policy> active(PolicyId id) {
        return jdbc.sql(SELECT + "where state = 'ACTIVE' and policy_id = :id")
                .param("id", id.value())
                .query(JdbcPolicies::policy)
                .optional()
                .map(active -> active.document().policy());
    }

    private static ProposedPolicy policy(ResultSet row, int number) throws SQLException {
        UUID activator = row.getObject("activated_by", UUID.class);
        return new ProposedPolicy(
                new PolicyId(row.getObject("policy_id", UUID.class)),
                JSON.readValue(row.getString("document"), PolicyDocument.class),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                activator == null ? null : new PersonId(activator),
                row.getObject("until", LocalDate.class),
                row.getInt("endings"));
    }
}
