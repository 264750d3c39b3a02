package id.kinerja.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * This service's one database and its four roles.
 *
 * @param url JDBC address
 * @param owner owns and migrates
 * @param app what the service runs as, behind the agency wall
 * @param relay reads and empties the outbox, nothing else
 * @param sealer chains the audit rows, nothing else
 */
@ConfigurationProperties("kinerja.database")
public record DatabaseProperties(
        String url,
        DatabaseAccount owner,
        DatabaseAccount app,
        DatabaseAccount relay,
        DatabaseAccount sealer) {}
