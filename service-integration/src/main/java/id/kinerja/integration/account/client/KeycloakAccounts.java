package id.kinerja.integration.account.client;

import id.kinerja.integration.account.Accounts;
import id.kinerja.integration.account.OpenAccount;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
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
    private static final String AGENCY = "agency";
    private static final String PERSON = "person";
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
    public Outcome make(OpenAccount account) {
        try {
            return makeOrUpdate(account);
        } catch (ProcessingException | WebApplicationException | IllegalStateException fault) {
            LOG.warn("The account of {} waits for Keycloak", account.person(), fault);
            return new Failed(fault.getClass().getSimpleName());
        }
    }

    private Outcome makeOrUpdate(OpenAccount account) {
        RealmResource realm = keycloak.realm(properties.realm());
        List<UserRepresentation> there = realm.users().searchByUsername(account.username(), true);
        if (!there.stream().allMatch(user -> isOf(user, account))) {
            return new NameTaken();
        }
        String id = there.isEmpty() ? made(realm, account) : there.getFirst().getId();
        realm.users().get(id).roles().realmLevel().add(roles(realm, account));
        return new Made();
    }

    /** Whoever it belongs to keeps it: another agency must not come by it through its name. */
    private static boolean isOf(UserRepresentation user, OpenAccount account) {
        return attribute(user, AGENCY).equals(account.agency().toString())
                && attribute(user, PERSON).equals(account.person().toString());
    }

    private static String attribute(UserRepresentation user, String name) {
        String value = user.firstAttribute(name);
        return value == null ? "" : value;
    }

    private static List<RoleRepresentation> roles(RealmResource realm, OpenAccount account) {
        return account.roles().stream()
                .map(role -> realm.roles().get(role).toRepresentation())
                .toList();
    }

    private String made(RealmResource realm, OpenAccount account) {
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
                        AGENCY,
                        List.of(account.agency().toString()),
                        PERSON,
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
