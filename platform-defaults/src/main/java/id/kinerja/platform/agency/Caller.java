package id.kinerja.platform.agency;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, whether or not he belongs to an agency.
 *
 * @param person the employee, absent for a machine and for whoever runs the installation
 * @param account the account's id in Keycloak, which is no name
 * @param client the OAuth client through which he came
 */
public record Caller(
        @Nullable PersonId person, @Nullable String account, String client, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** For work that goes on behind a request, on behalf of whoever asked for it. */
    public static Caller of(Actor actor) {
        return new Caller(actor.person(), null, actor.client(), actor.roles());
    }

    /** For what no token asks for: the service itself, or an operator on the management port. */
    public static Caller named(String client) {
        return new Caller(null, null, client, Set.of());
    }
}
