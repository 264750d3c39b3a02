package id.kinerja.tukin.run.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How service-integration is asked.
 *
 * @param url of the service itself, not of the gateway
 * @param tokenUri where this service's own token is had
 * @param timeout of connecting and of reading, each, of one call
 * @param timeLimit of an answer as a whole, a second try included
 */
@Validated
@ConfigurationProperties("kinerja.integration")
record IntegrationProperties(
        @NotNull URI url,
        @NotNull URI tokenUri,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @DefaultValue("700ms") @DurationMin(millis = 1) Duration timeout,
        @DefaultValue("1500ms") @DurationMin(millis = 1) Duration timeLimit) {}
