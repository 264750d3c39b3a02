package id.kinerja.integration.webhook.client;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How endpoints are called.
 *
 * @param timeout of connecting, and of waiting for each part of an answer
 * @param timeLimit of a call as a whole; what is taken to be sent is kept from others for a minute
 * @param allowedHosts that may be private and without TLS, such as a stand-in on this machine;
 *     nobody by default, and never where endpoints are chosen by others
 */
@Validated
@ConfigurationProperties("kinerja.webhooks")
record WebhookProperties(
        @DefaultValue("5s") @DurationMin(millis = 1) Duration timeout,
        @DefaultValue("15s") @DurationMin(millis = 1) @DurationMax(seconds = 45) Duration timeLimit,
        @DefaultValue @NotNull Set<String> allowedHosts) {}
