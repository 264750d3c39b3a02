package id.kinerja.gateway;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What the gateway stands before, and how much it lets through.
 *
 * @param services the address of each service by its name in the path
 * @param requestsPerMinute of one client at this replica
 * @param deviceRequestsPerMinute of one source address at this replica
 * @param maxBody of one request
 */
@ConfigurationProperties("kinerja.gateway")
public record GatewayProperties(
        Map<String, URI> services,
        long requestsPerMinute,
        long deviceRequestsPerMinute,
        DataSize maxBody) {

    public GatewayProperties {
        services = Map.copyOf(services);
    }
}
