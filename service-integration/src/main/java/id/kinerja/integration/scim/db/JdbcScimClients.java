package id.kinerja.integration.scim.db;

import id.kinerja.integration.scim.ScimClient;
import id.kinerja.integration.scim.ScimClients;
import id.kinerja.kernel.PersonId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcScimClients implements ScimClients {

    private static final String ADD =
            """
            insert into scim_client (agency_id, client_id, opened_by, opened_at)
            values (platform.agency(), :client, :by, :at)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    JdbcScimClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isOpen(String clientId) {
        return jdbc.sql("select exists (select from scim_client where client_id = :client)")
                .param("client", clientId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<ScimClient> all() {
        return jdbc.sql("select * from scim_client order by client_id")
                .query(
                        (row, number) ->
                                new ScimClient(
                                        row.getString("client_id"),
                                        new PersonId(row.getObject("opened_by", UUID.class)),
                                        row.getObject("opened_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    @Override
    public boolean add(ScimClient client) {
        return jdbc.sql(ADD)
                        .param("client", client.clientId())
                        .param("by", client.openedBy().value())
                        .param("at", client.openedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public boolean remove(String clientId) {
        return jdbc.sql("delete from scim_client where client_id = :client")
                        .param("client", clientId)
                        .update()
                == 1;
    }
}
