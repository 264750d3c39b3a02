package id.kinerja.integration.discipline.db;

import id.kinerja.integration.discipline.DecisionId;
import id.kinerja.integration.discipline.DisciplineDecision;
import id.kinerja.integration.discipline.DisciplineDecisions;
import id.kinerja.integration.discipline.Punishment;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDisciplineDecisions implements DisciplineDecisions {

    private static final String ADD =
            """
            insert into discipline_decision (agency_id, decision_id, person_id, punishment, decree, decree_date,
                                             received_on, effective_from, effective_to, state, revision)
            values (platform.agency(), :id, :person, :punishment, :decree, :decreeDate,
                    :receivedOn, :effectiveFrom, :effectiveTo::date, :state, :revision)
            on conflict do nothing
            """;

    private static final String OF =
            """
            select * from discipline_decision
            where person_id = :person
              and (:receivedOn::date is null or (received_on, decision_id) < (:receivedOn::date, :id::uuid))
            order by received_on desc, decision_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcDisciplineDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(DisciplineDecision decision) {
        LocalDate to = decision.effective().to();
        return jdbc.sql(ADD)
                        .param("id", decision.id().value())
                        .param("person", decision.person().value())
                        .param("punishment", decision.punishment().name())
                        .param("decree", decision.decree().number())
                        .param("decreeDate", decision.decree().date())
                        .param("receivedOn", decision.receivedOn())
                        .param("effectiveFrom", decision.effective().from())
                        .param("effectiveTo", to == null ? null : to.toString())
                        .param("state", decision.state().name())
                        .param("revision", decision.revision())
                        .update()
                == 1;
    }

    @Override
    public List<DisciplineDecision> inForce(Collection<PersonId> people) {
        return jdbc.sql(
                        """
                        select * from discipline_decision
                        where agency_id = platform.agency() and person_id = any(:people) and state = 'APPROVED'
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(JdbcDisciplineDecisions::decision)
                .list();
    }

    @Override
    public Optional<DisciplineDecision> findForChange(DecisionId id) {
        return jdbc.sql("select * from discipline_decision where decision_id = :id for update")
                .param("id", id.value())
                .query(JdbcDisciplineDecisions::decision)
                .optional();
    }

    @Override
    public Optional<DisciplineDecision> find(DecisionId id) {
        return jdbc.sql("select * from discipline_decision where decision_id = :id")
                .param("id", id.value())
                .query(JdbcDisciplineDecisions::decision)
                .optional();
    }

    @Override
    public void update(DisciplineDecision decision) {
        jdbc.sql(
                        "update discipline_decision set state = :state, revision = :revision where decision_id = :id")
                .param("id", decision.id().value())
                .param("state", decision.state().name())
                .param("revision", decision.revision())
                .update();
    }

    @Override
    public List<DisciplineDecision> of(PersonId person, @Nullable Place after, int limit) {
        return jdbc.sql(OF)
                .param("person", person.value())
                .param("receivedOn", after == null ? null : after.receivedOn().toString())
                .param("id", after == null ? null : after.id().value().toString())
                .param("limit", limit)
                .query(JdbcDisciplineDecisions::decision)
                .list();
    }

    private static DisciplineDecision decision(ResultSet row, int number) throws SQLException {
        return new DisciplineDecision(
                new DecisionId(row.getObject("decision_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Punishment.valueOf(row.getString("punishment")),
                new DisciplineDecision.Decree(
                        row.getString("decree"), row.getObject("decree_date", LocalDate.class)),
                row.getObject("received_on", LocalDate.class),
                DateRange.of(
                        row.getObject("effective_from", LocalDate.class),
                        row.getObject("effective_to", LocalDate.class)),
                DisciplineDecision.State.valueOf(row.getString("state")),
                row.getLong("revision"));
    }
}
