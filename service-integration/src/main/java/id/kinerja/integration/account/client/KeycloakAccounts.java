package id.kinerja.integration.account.client;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.integration.account.Accounts;
import id.kinerja.integration.account.OpenAccount;
import id.kinerja.kernel.Role;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class KeycloakAccounts implements Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakAccounts.class);
    private static final String AGENCY = "agency";
    private static final String PERSON = "person";
    private static final int CREATED = Response.Status.CREATED.getStatusCode();

    /** Ours, but for those that no agency gives; what Keycloak itself gives is left alone. */
    private static final Set<String> FOLLOWING =
            Arrays.stream(Role.values())
                    .filter(role -> role != Role.PLATFORM_ADMIN && role != Role.MACHINE)
                    .map(Role::name)
                    .collect(toUnmodifiableSet());

    private static final CircuitBreakerConfig BREAKER =
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(5)
                    .minimumNumberOfCalls(5)
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .waitDurationInOpenState(Duration.ofSeconds(20))
                    .automaticTransitionFromOpenToHalfOpenEnabled(true)
                    // What Keycloak refuses of one account says nothing of the others.
                    .recordException(
                            fault ->
                                    fault instanceof ProcessingException
                                            || fault instanceof ServerErrorException)
                    .build();

    private final KeycloakProperties properties;
    private final RealmResource realm;
    private final CircuitBreaker line = CircuitBreaker.of("keycloak-accounts", BREAKER);

    KeycloakAccounts(KeycloakProperties properties, RealmResource realm) {
        this.properties = properties;
        this.realm = realm;
    }

    @Override
    public boolean areAway() {
        return line.getState() == CircuitBreaker.State.OPEN;
    }

    @Override
    public Outcome make(OpenAccount account) {
        try {
            return line.executeSupplier(() -> makeOrUpdate(account));
        } catch (CallNotPermittedException away) {
            return new Failed(away.getClass().getSimpleName());
        } catch (ProcessingException | WebApplicationException | IllegalStateException fault) {
            LOG.warn("The account of {} waits for Keycloak", account.person(), fault);
            return new Failed(fault.getClass().getSimpleName());
        }
    }

    private Outcome makeOrUpdate(OpenAccount account) {
        List<UserRepresentation> there = realm.users().searchByUsername(account.username(), true);
        if (!there.stream().allMatch(user -> isOf(user, account))) {
            return new NameTaken();
        }
        Set<Step> steps = EnumSet.noneOf(Step.class);
        String id;
        if (there.isEmpty()) {
            id = made(account);
            steps.add(Step.CREATED);
        } else {
            id = there.getFirst().getId();
            steps.addAll(changed(there.getFirst(), account));
        }
        steps.addAll(rolesChanged(realm.users().get(id), account));
        return new Made(steps);
    }

    /** How he is called and whether it can be used; who is logged in then stays no longer. */
    private Set<Step> changed(UserRepresentation user, OpenAccount account) {
        Set<Step> steps = EnumSet.noneOf(Step.class);
        if (!account.name().equals(user.getFirstName())) {
            user.setFirstName(account.name());
            steps.add(Step.RENAMED);
        }
        boolean enabled = account.enabled();
        if (Boolean.TRUE.equals(user.isEnabled()) != enabled) {
            user.setEnabled(enabled);
            steps.add(enabled ? Step.ENABLED : Step.DISABLED);
        }
        if (!steps.isEmpty()) {
            UserResource resource = realm.users().get(user.getId());
            resource.update(user);
            if (steps.contains(Step.DISABLED)) {
                resource.logout();
            }
        }
        return steps;
    }

    private Set<Step> rolesChanged(UserResource user, OpenAccount account) {
        List<RoleRepresentation> held = user.roles().realmLevel().listAll();
        Set<String> names =
                held.stream().map(RoleRepresentation::getName).collect(toUnmodifiableSet());
        List<RoleRepresentation> over =
                held.stream()
                        .filter(role -> FOLLOWING.contains(role.getName()))
                        .filter(role -> !account.roles().contains(role.getName()))
                        .toList();
        List<RoleRepresentation> missing =
                account.roles().stream()
                        .filter(role -> !names.contains(role))
                        .map(role -> realm.roles().get(role).toRepresentation())
                        .toList();
        Set<Step> steps = EnumSet.noneOf(Step.class);
        if (!over.isEmpty()) {
            user.roles().realmLevel().remove(over);
            steps.add(Step.ROLES_REMOVED);
        }
        if (!missing.isEmpty()) {
            user.roles().realmLevel().add(missing);
            steps.add(Step.ROLES_ADDED);
        }
        return steps;
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

    private String made(OpenAccount account) {
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
        user.setEnabled(account.enabled());
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
