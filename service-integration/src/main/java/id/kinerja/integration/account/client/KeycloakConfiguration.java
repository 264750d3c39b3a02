package id.kinerja.integration.account.client;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.client.jaxrs.ResteasyClientBuilder;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The realm of this installation, asked with this service's own client. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakProperties.class)
class KeycloakConfiguration {

    @Bean
    Keycloak keycloak(KeycloakProperties properties) {
        return KeycloakBuilder.builder()
                .serverUrl(properties.url())
                .realm(properties.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .resteasyClient(withTimeLimits(properties))
                .build();
    }

    /** As Keycloak's own, but for how long it waits. */
    private static Client withTimeLimits(KeycloakProperties properties) {
        ResteasyClientBuilder client = (ResteasyClientBuilder) ClientBuilder.newBuilder();
        return client.connectionCheckoutTimeout(
                        properties.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .connectTimeout(properties.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(properties.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .register(JacksonProvider.class, 100)
                .build();
    }

    @Bean
    RealmResource realm(Keycloak keycloak, KeycloakProperties properties) {
        return keycloak.realm(properties.realm());
    }
}
