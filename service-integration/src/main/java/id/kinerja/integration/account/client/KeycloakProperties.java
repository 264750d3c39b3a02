package id.kinerja.integration.account.client;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The admin API of Keycloak, used with this service's own client.
 *
 * @param demoPassword first password of people of demo agencies; without it people set their own
 */
@Validated
@ConfigurationProperties("kinerja.keycloak")
public record KeycloakProperties(
        @NotBlank String url,
        @NotBlank String realm,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @Nullable String demoPassword) {}
