package id.kinerja.integration.account.client;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The admin API of Keycloak, used with this service's own client.
 *
 * @param demoPassword first password of people of demo agencies; without it people set their own
 */
@ConfigurationProperties("kinerja.keycloak")
public record KeycloakProperties(
        String url,
        String realm,
        String clientId,
        String clientSecret,
        @Nullable String demoPassword) {}
