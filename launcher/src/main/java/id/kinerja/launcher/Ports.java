package id.kinerja.launcher;

import id.kinerja.kernel.event.Topics;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every port, derived from one base, so that two installations run beside each other. */
public record Ports(int base) {

    public static final int DEFAULT_BASE = 18_000;

    private static final int MANAGEMENT = 10;
    private static final int HIGHEST = 31;

    /** Below it only root may listen. */
    private static final int LOWEST = 1_024;

    private static final int LAST = 65_535;

    /**
     * Throws {@link LauncherFault} where the text is no base from which all ports can be derived.
     */
    static Ports from(String base) {
        if (!base.matches("\\d{4,5}")
                || Integer.parseInt(base) < LOWEST
                || Integer.parseInt(base) > LAST - HIGHEST) {
            throw new LauncherFault(
                    "KINERJA_PORT_BASE is a number from %d to %d, not %s"
                            .formatted(LOWEST, LAST - HIGHEST, base));
        }
        return new Ports(Integer.parseInt(base));
    }

    public int gateway() {
        return base;
    }

    public int service(String name) {
        return base + 1 + indexOf(name);
    }

    public int gatewayManagement() {
        return base + MANAGEMENT;
    }

    public int serviceManagement(String name) {
        return service(name) + MANAGEMENT;
    }

    public int postgres() {
        return base + 20;
    }

    public int kafka() {
        return base + 21;
    }

    public int kafkaController() {
        return base + 22;
    }

    public int siasn() {
        return base + 23;
    }

    public int keycloak() {
        return base + 30;
    }

    public int keycloakManagement() {
        return base + HIGHEST;
    }

    /** All of them in order, each with the part that listens there. */
    public SortedMap<Integer, String> all() {
        SortedMap<Integer, String> all = new TreeMap<>();
        all.put(gateway(), "gateway");
        all.put(gatewayManagement(), "gateway, management");
        for (String name : Topics.SERVICES) {
            all.put(service(name), name);
            all.put(serviceManagement(name), name + ", management");
        }
        all.put(postgres(), Postgres.NAME);
        all.put(kafka(), Kafka.NAME);
        all.put(kafkaController(), Kafka.NAME + ", controller");
        all.put(siasn(), SiasnStandIn.NAME);
        all.put(keycloak(), Keycloak.NAME);
        all.put(keycloakManagement(), Keycloak.NAME + ", management");
        return all;
    }

    private static int indexOf(String name) {
        int index = Topics.SERVICES.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("No service is called " + name);
        }
        return index;
    }
}
