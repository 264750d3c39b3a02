package id.kinerja.integration.terminal.client;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Fingerspot's cloud is asked.
 *
 * @param url of the cloud; it leads nowhere else, since redirects aren't followed
 * @param timeout of connecting and of reading, each, of one call
 * @param timeLimit of an answer as a whole, further tries included
 * @param backOff before the second try, and twice that before the third
 */
@Validated
@ConfigurationProperties("kinerja.fingerspot")
record FingerspotProperties(
        @NotNull URI url,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration timeout,
        @DefaultValue("30s") @DurationMin(millis = 1) Duration timeLimit,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration backOff) {}
