package id.kinerja.integration.account.client;

import id.kinerja.integration.account.Accounts;
import id.kinerja.integration.account.OpenAccount;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

@Component
@EnableConfigurationProperties(KeycloakProperties.class)
class KeycloakAccounts implements Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakAccounts.class);
    private static final int CREATED = Response.Status.CREATED.getStatusCode();

    private final KeycloakProperties properties;
    private final Keycloak keycloak;

    KeycloakAccounts(KeycloakProperties properties) {
        this.properties = properties;
        this.keycloak =
                KeycloakBuilder.builder()
                        .serverUrl(properties.url())
                        .realm(properties.realm())
                        .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                        .clientId(properties.clientId())
                        .clientSecret(properties.clientSecret())
                        .build();
    }

    @Override
    public Optional<String> make(OpenAccount account) {
        try {
            makeOrUpdate(account);
            return Optional.empty();
        } catch (ProcessingException | WebApplicationException | IllegalStateException fault) {
            LOG.warn("The account of {} waits for Keycloak", account.person(), fault);
            return Optional.of(fault.getClass().getSimpleName());
        }
    }

    private void makeOrUpdate(OpenAccount account) {
        RealmResource realm = keycloak.realm(properties.realm());
        List<RoleRepresentation> roles =
                account.roles().stream()
                        .map(role -> realm.roles().get(role).toRepresentation())
                        .toList();
        realm.users().get(idOf(realm, account)).roles().realmLevel().add(roles);
    }

    private String idOf(RealmResource realm, OpenAccount account) {
        List<UserRepresentation> there = realm.users().searchByUsername(account.username(), true);
        if (!there.isEmpty()) {
            String id = there.getFirst().getId();
            realm.users().get(id).update(representation(account));
            return id;
        }
        try (Response answer = realm.users().create(representation(account))) {
            if (answer.getStatus() != CREATED) {
                throw new IllegalStateException("Keycloak answered " + answer.getStatus());
            }
            return CreatedResponseUtil.getCreatedId(answer);
        }
    }

    private UserRepresentation representation(OpenAccount account) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(account.username());
        user.setFirstName(account.name());
        user.setEnabled(true);
        user.setAttributes(
                Map.of(
                        "agency",
                        List.of(account.agency().toString()),
                        "person",
                        List.of(account.person().toString())));
        if (properties.demoPassword() != null) {
            CredentialRepresentation password = new CredentialRepresentation();
            password.setType(CredentialRepresentation.PASSWORD);
            password.setValue(properties.demoPassword());
            user.setCredentials(List.of(password));
        }
        return user;
    }
}
