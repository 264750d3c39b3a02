package id.kinerja.launcher;

import id.kinerja.kernel.event.Topics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Every secret that an installation has, and the variable that carries it where secrets come by the
 * environment: into the broker, into the realm, into Docker.
 */
final class SecretNames {

    /** The one password of all people of demo agencies. */
    static final String DEMO = "demo";

    private static final String VARIABLE = "KINERJA_SECRET_";

    private SecretNames() {}

    /** In the order in which a reader looks for them. */
    static List<String> all() {
        return Stream.of(
                        Stream.of(
                                Postgres.NAME,
                                Keycloak.NAME,
                                Keycloak.ADMIN,
                                Kafka.accountOf(Kafka.ADMIN)),
                        Stream.of(Realm.PLATFORM_ADMIN, DEMO),
                        Topics.SERVICES.stream().flatMap(SecretNames::ofService))
                .flatMap(names -> names)
                .toList();
    }

    /** Keys are 256 bits, everything else is a password. */
    static boolean isKey(String name) {
        return name.startsWith("master.");
    }

    static String variable(String name) {
        return VARIABLE + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static Stream<String> ofService(String service) {
        return Stream.concat(
                Postgres.ROLES.stream().map(role -> Postgres.roleOf(service, role)),
                Stream.of(
                        Kafka.accountOf(service),
                        Realm.secretOf(service),
                        Installation.masterKeyOf(service)));
    }
}
