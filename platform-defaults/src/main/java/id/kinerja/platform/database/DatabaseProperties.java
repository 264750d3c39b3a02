package id.kinerja.platform.database;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * This service's one database and its four roles.
 *
 * @param url JDBC address
 * @param owner owns and migrates
 * @param app what the service runs as, behind the agency wall
 * @param relay reads and empties the outbox, nothing else
 * @param sealer chains the audit rows, nothing else
 * @param poolSize connections of the app at most
 * @param migrations where the service's own schema is
 */
@Validated
@ConfigurationProperties("kinerja.database")
public record DatabaseProperties(
        @NotBlank String url,
        @NotNull @Valid DatabaseAccount owner,
        @NotNull @Valid DatabaseAccount app,
        @NotNull @Valid DatabaseAccount relay,
        @NotNull @Valid DatabaseAccount sealer,
        @DefaultValue("10") @Min(2) int poolSize,
        @DefaultValue("classpath:db/migration") @NotBlank String migrations) {}
