package id.kinerja.gateway;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What the gateway stands before, and how much it lets through.
 *
 * @param services the address of each service by its name in the path
 * @param replicas of the gateway; each counts for itself and allows its share of a limit
 * @param requestsPerMinute of one caller, over all replicas
 * @param addressRequestsPerMinute of one source address without a token, over all replicas
 * @param terminalRequestsPerMinute of one terminal by its serial number, over all replicas
 * @param maxBody of one request
 */
@ConfigurationProperties("kinerja.gateway")
public record GatewayProperties(
        Map<String, URI> services,
        int replicas,
        long requestsPerMinute,
        long addressRequestsPerMinute,
        long terminalRequestsPerMinute,
        DataSize maxBody) {

    public GatewayProperties {
        services = Map.copyOf(services);
    }

    long shareOf(long limit) {
        return Math.max(1, limit / replicas);
    }
}
