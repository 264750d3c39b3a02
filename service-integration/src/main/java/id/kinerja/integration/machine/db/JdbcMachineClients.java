package id.kinerja.integration.machine.db;

import id.kinerja.integration.machine.MachineClient;
import id.kinerja.integration.machine.MachineClients;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMachineClients implements MachineClients {

    private static final String ALL =
            "select * from machine_client where opening_until is null %s order by client_id";

    private static final String BEGIN =
            """
            insert into machine_client (agency_id, client_id, purpose, state, secret_since, revision, opening_until)
            values (platform.agency(), :clientId, :purpose, :state, :secretSince, :revision,
                    clock_timestamp() + interval '5 minutes')
            on conflict (client_id) do update
            set purpose = :purpose, state = :state, secret_since = :secretSince, revision = :revision,
                opening_until = excluded.opening_until
            """;

    private static final String UPDATE =
            """
            update machine_client
            set purpose = :purpose, state = :state, secret_since = :secretSince, revision = :revision
            where client_id = :clientId
            """;

    private final JdbcClient jdbc;

    JdbcMachineClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<MachineClient> allForChange() {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('machine_client ' || platform.agency(), 0))")
                .query()
                .singleRow();
        return jdbc.sql(ALL.formatted("or opening_until > clock_timestamp()"))
                .query(JdbcMachineClients::client)
                .list();
    }

    @Override
    public List<MachineClient> all() {
        return jdbc.sql(ALL.formatted("")).query(JdbcMachineClients::client).list();
    }

    @Override
    public void begin(MachineClient client) {
        with(BEGIN, client).update();
    }

    @Override
    public void opened(String clientId) {
        jdbc.sql("update machine_client set opening_until = null where client_id = :clientId")
                .param("clientId", clientId)
                .update();
    }

    @Override
    public void givenUp(String clientId) {
        jdbc.sql(
                        """
                        update machine_client set opening_until = clock_timestamp()
                        where client_id = :clientId and opening_until is not null
                        """)
                .param("clientId", clientId)
                .update();
    }

    @Override
    public Optional<MachineClient> findForChange(String clientId) {
        return jdbc.sql(
                        """
                        select * from machine_client
                        where client_id = :clientId and opening_until is null for update
                        """)
                .param("clientId", clientId)
                .query(JdbcMachineClients::client)
                .optional();
    }

    @Override
    public void update(MachineClient client) {
        with(UPDATE, client).update();
    }

    private JdbcClient.StatementSpec with(String sql, MachineClient client) {
        return jdbc.sql(sql)
                .param("clientId", client.clientId())
                .param("purpose", client.purpose())
                .param("state", client.state().name())
                .param(
                        "secretSince",
                        OffsetDateTime.ofInstant(client.secretSince(), ZoneOffset.UTC))
                .param("revision", client.revision());
    }

    private static MachineClient client(ResultSet row, int number) throws SQLException {
        return new MachineClient(
                row.getString("client_id"),
                row.getString("purpose"),
                MachineClient.State.valueOf(row.getString("state")),
                row.getObject("secret_since", OffsetDateTime.class).toInstant(),
                row.getLong("revision"));
    }
}
