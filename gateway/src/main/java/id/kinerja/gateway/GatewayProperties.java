package id.kinerja.gateway;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the gateway stands before, and how much it lets through.
 *
 * @param services the address of each service by its name in the path
 * @param replicas of the gateway; each counts for itself and allows its share of a limit
 * @param requestsPerMinute of one caller, over all replicas
 * @param addressRequestsPerMinute of one source address without a token, over all replicas
 * @param terminalRequestsPerMinute of one terminal by its serial number, over all replicas
 * @param requestsInFlight in this replica, until the first of them are answered; those over one
 *     line to a service are a third of them at most
 * @param maxBody of one request
 * @param maxFile of one that brings a file in
 */
@Validated
@ConfigurationProperties("kinerja.gateway")
public record GatewayProperties(
        @NotEmpty Map<String, URI> services,
        @Min(1) int replicas,
        @Min(1) long requestsPerMinute,
        @Min(1) long addressRequestsPerMinute,
        @Min(1) long terminalRequestsPerMinute,
        @Min(3) int requestsInFlight,
        @NotNull DataSize maxBody,
        @NotNull DataSize maxFile) {

    public GatewayProperties {
        services = Map.copyOf(services);
    }

    int requestsInFlightOfALine() {
        return requestsInFlight / 3;
    }

    long shareOf(long limit) {
        return Math.max(1, limit / replicas);
    }
}
