package id.kinerja.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the few routes that another service may call by itself. It names the agency in the header
 * {@link NamedAgency#HEADER}, and its token carries the right as a role of this service's client.
 * People reach the route by their roles, as any other.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MachineRight {

    /** As Keycloak has it. */
    String value();
}
