package id.kinerja.integration.siasn.client;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where SIASN is and how it is asked; nothing is asked for an agency that isn't connected.
 *
 * @param url of the resources
 * @param tokenUri of the gateway's tokens
 * @param ssoUri of the operator's tokens
 * @param timeout of connecting and of reading, each, of one call
 * @param timeLimit of an answer as a whole, further tries included
 * @param pause before a second try, doubled for each further one
 * @param calls that are made at once, of all agencies
 */
@Validated
@ConfigurationProperties("kinerja.siasn")
record SiasnProperties(
        @NotNull URI url,
        @NotNull URI tokenUri,
        @NotNull URI ssoUri,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration timeout,
        @DefaultValue("15s") @DurationMin(millis = 1) Duration timeLimit,
        @DefaultValue("200ms") @DurationMin(millis = 1) Duration pause,
        @DefaultValue("8") @Min(1) @Max(64) int calls) {}
