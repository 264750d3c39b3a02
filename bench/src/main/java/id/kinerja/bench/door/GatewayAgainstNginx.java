package id.kinerja.bench.door;

import id.kinerja.bench.ground.Accounts;
import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.rule.Figure;
import id.kinerja.bench.rule.Result;
import java.util.List;
import java.util.Set;

/** R4a and R4b: what the one door costs. */
public final class GatewayAgainstNginx implements Figure {

    private final Ground ground;

    public GatewayAgainstNginx(Ground ground) {
        this.ground = ground;
    }

    public static Set<String> parts() {
        return Set.of(Door.GATEWAY, "keycloak", "postgres");
    }

    @Override
    public List<Result> measure() throws Exception {
        try (Door door = new Door(ground)) {
            door.check(new Accounts(ground));
            return List.of(new GatewayThroughput().measure(door), new GatewayDelay().measure(door));
        }
    }
}
