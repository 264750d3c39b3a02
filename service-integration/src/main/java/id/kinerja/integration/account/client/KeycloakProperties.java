package id.kinerja.integration.account.client;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The admin API of Keycloak, used with this service's own client.
 *
 * @param connectTimeout how long a connection may take, from the pool or to the server
 * @param readTimeout how long an answer may take
 * @param demoPassword first password of people of demo agencies; without it people set their own
 */
@Validated
@ConfigurationProperties("kinerja.keycloak")
public record KeycloakProperties(
        @NotBlank String url,
        @NotBlank String realm,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @DefaultValue("3s") @DurationMin(millis = 1) Duration connectTimeout,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration readTimeout,
        @Nullable String demoPassword) {}
