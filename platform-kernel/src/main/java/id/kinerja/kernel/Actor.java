package id.kinerja.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: a person with roles, or a machine client, always of one agency.
 *
 * @param person the employee, absent for a machine
 * @param client the OAuth client through which he came
 */
public record Actor(AgencyId agency, @Nullable PersonId person, String client, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean is(PersonId other) {
        return other.equals(person);
    }

    public Optional<PersonId> asPerson() {
        return Optional.ofNullable(person);
    }

    /** The employee who asks; a machine is refused. */
    public PersonId requirePerson() {
        return asPerson().orElseThrow(() -> Refused.forbidden("only-a-person"));
    }

    /** Refuses whoever has none of these roles, and says which they are. */
    public void require(Role... anyOf) {
        for (Role role : anyOf) {
            if (has(role)) {
                return;
            }
        }
        throw Refused.forbidden("role-missing", List.of(anyOf));
    }
}
