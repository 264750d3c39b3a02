package id.kinerja.integration.siasn.db;

import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnConnection;
import id.kinerja.integration.siasn.SiasnConnections;
import id.kinerja.integration.siasn.SiasnCredentials;
import id.kinerja.integration.siasn.SsoToken;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.crypto.Cipherer;
import id.kinerja.platform.crypto.MasterKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcSiasnConnections implements SiasnConnections {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CREDENTIALS = "credentials";
    private static final String TOKEN = "token";

    // What is kept of another way of logging in is of no use any more.
    private static final String KEEP =
            """
            insert into siasn_connection (agency_id, sealed, logs_in)
            values (platform.agency(), :sealed, :logsIn)
            on conflict (agency_id) do update
            set sealed = excluded.sealed, logs_in = excluded.logs_in, changed_at = clock_timestamp(),
                sealed_token = case when excluded.logs_in then null else siasn_connection.sealed_token end,
                token_expires_at = case when excluded.logs_in then null else siasn_connection.token_expires_at end
            """;

    private static final String KEEP_TOKEN =
            """
            update siasn_connection set sealed_token = :token, token_expires_at = :until
            where agency_id = platform.agency() and not logs_in
            """;

    private final JdbcClient jdbc;
    private final MasterKey masterKey;

    JdbcSiasnConnections(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
    }

    @Override
    public Optional<SiasnConnection> find() {
        return jdbc.sql("select * from siasn_connection")
                .query(JdbcSiasnConnections::connection)
                .optional();
    }

    @Override
    public void keep(AgencyId agency, SiasnCredentials credentials) {
        jdbc.sql(KEEP)
                .param(
                        "sealed",
                        cipherer(agency)
                                .seal(
                                        JSON.writeValueAsBytes(credentials),
                                        context(agency, CREDENTIALS)))
                .param("logsIn", credentials.logsIn())
                .update();
    }

    @Override
    public boolean keepToken(AgencyId agency, SsoToken token) {
        return jdbc.sql(KEEP_TOKEN)
                        .param(
                                "token",
                                cipherer(agency)
                                        .seal(
                                                token.value().getBytes(StandardCharsets.UTF_8),
                                                context(agency, TOKEN)))
                        .param("until", OffsetDateTime.ofInstant(token.expiresAt(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<SiasnAccess> access(AgencyId agency) {
        return jdbc.sql("select * from siasn_connection")
                .query((row, number) -> access(agency, row))
                .optional();
    }

    private SiasnAccess access(AgencyId agency, ResultSet row) throws SQLException {
        Cipherer cipherer = cipherer(agency);
        byte[] credentials = cipherer.open(row.getBytes("sealed"), context(agency, CREDENTIALS));
        byte[] sealedToken = row.getBytes("sealed_token");
        Instant until = instant(row, "token_expires_at");
        return new SiasnAccess(
                agency,
                JSON.readValue(credentials, SiasnCredentials.class),
                sealedToken == null || until == null
                        ? null
                        : new SsoToken(
                                new String(
                                        cipherer.open(sealedToken, context(agency, TOKEN)),
                                        StandardCharsets.UTF_8),
                                until));
    }

    private Cipherer cipherer(AgencyId agency) {
        return masterKey.cipherer(agency, "siasn");
    }

    private static byte[] context(AgencyId agency, String what) {
        return (agency + "/" + what).getBytes(StandardCharsets.UTF_8);
    }

    private static SiasnConnection connection(ResultSet row, int number) throws SQLException {
        return new SiasnConnection(
                row.getBoolean("logs_in")
                        ? SiasnConnection.Login.PASSWORD
                        : SiasnConnection.Login.GIVEN_TOKEN,
                instant(row, "token_expires_at"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
