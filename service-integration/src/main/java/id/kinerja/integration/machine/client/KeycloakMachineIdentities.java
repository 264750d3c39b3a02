package id.kinerja.integration.machine.client;

import id.kinerja.integration.machine.MachineIdentities;
import id.kinerja.integration.machine.MachineSecret;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Clients with a service account, which carries the agency and the role of machines. */
@Component
class KeycloakMachineIdentities implements MachineIdentities {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakMachineIdentities.class);
    private static final String AGENCY = "agency";
    private static final String OPENID_CONNECT = "openid-connect";
    private static final int CONFLICT = Response.Status.CONFLICT.getStatusCode();

    private final RealmResource realm;

    KeycloakMachineIdentities(RealmResource realm) {
        this.realm = realm;
    }

    @Override
    public MachineSecret open(AgencyId agency, String clientId) {
        return asked(
                () -> {
                    ClientResource client = there(clientId);
                    UserResource account = account(client);
                    UserRepresentation user = account.toRepresentation();
                    give(user, account, agency);
                    setEnabled(client, true);
                    return secret(client);
                });
    }

    @Override
    public MachineSecret renew(AgencyId agency, String clientId) {
        return asked(() -> secret(ours(agency, clientId)));
    }

    @Override
    public void enable(AgencyId agency, String clientId, boolean enabled) {
        asked(
                () -> {
                    setEnabled(ours(agency, clientId), enabled);
                    return enabled;
                });
    }

    /** Made where it isn't. */
    private ClientResource there(String clientId) {
        if (realm.clients().findByClientId(clientId).isEmpty()) {
            try (Response answer = realm.clients().create(representation(clientId))) {
                if (answer.getStatus() != Response.Status.CREATED.getStatusCode()
                        && answer.getStatus() != CONFLICT) {
                    throw new IllegalStateException("Keycloak answered " + answer.getStatus());
                }
            }
        }
        return client(clientId);
    }

    private ClientResource client(String clientId) {
        return realm.clients().findByClientId(clientId).stream()
                .findFirst()
                .map(found -> realm.clients().get(found.getId()))
                .orElseThrow(() -> Refused.notFound("machine-client-unknown"));
    }

    private ClientResource ours(AgencyId agency, String clientId) {
        ClientResource client = client(clientId);
        if (!agency.toString().equals(agencyOf(account(client).toRepresentation()))) {
            throw Refused.conflict("machine-client-name-taken");
        }
        return client;
    }

    private UserResource account(ClientResource client) {
        return realm.users().get(client.getServiceAccountUser().getId());
    }

    /** A client of nobody is taken over, since nobody but this service makes any with a dot. */
    private void give(UserRepresentation user, UserResource account, AgencyId agency) {
        String owner = agencyOf(user);
        if (!owner.isEmpty() && !owner.equals(agency.toString())) {
            throw Refused.conflict("machine-client-name-taken");
        }
        Map<String, List<String>> attributes =
                new HashMap<>(user.getAttributes() == null ? Map.of() : user.getAttributes());
        attributes.put(AGENCY, List.of(agency.toString()));
        user.setAttributes(attributes);
        account.update(user);
        account.roles()
                .realmLevel()
                .add(List.of(realm.roles().get(Role.MACHINE.name()).toRepresentation()));
    }

    private static String agencyOf(UserRepresentation user) {
        String value = user.firstAttribute(AGENCY);
        return value == null ? "" : value;
    }

    private static void setEnabled(ClientResource client, boolean enabled) {
        ClientRepresentation representation = client.toRepresentation();
        if (Boolean.TRUE.equals(representation.isEnabled()) != enabled) {
            representation.setEnabled(enabled);
            client.update(representation);
        }
    }

    private static MachineSecret secret(ClientResource client) {
        return new MachineSecret(client.generateNewSecret().getValue());
    }

    private static ClientRepresentation representation(String clientId) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId);
        client.setProtocol(OPENID_CONNECT);
        client.setPublicClient(false);
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setProtocolMappers(
                List.of(
                        mapper(
                                AGENCY,
                                "oidc-usermodel-attribute-mapper",
                                Map.of(
                                        "user.attribute",
                                        AGENCY,
                                        "claim.name",
                                        AGENCY,
                                        "jsonType.label",
                                        "String",
                                        "access.token.claim",
                                        "true")),
                        mapper(
                                "audience",
                                "oidc-audience-mapper",
                                Map.of(
                                        "included.custom.audience", "kinerja-api",
                                        "access.token.claim", "true",
                                        "id.token.claim", "false"))));
        return client;
    }

    private static ProtocolMapperRepresentation mapper(
            String name, String kind, Map<String, String> config) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol(OPENID_CONNECT);
        mapper.setProtocolMapper(kind);
        mapper.setConfig(config);
        return mapper;
    }

    private static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (ProcessingException | WebApplicationException | IllegalStateException fault) {
            LOG.warn("Keycloak does not do what a machine's client needs", fault);
            throw Refused.notNow("identities-away");
        }
    }
}
