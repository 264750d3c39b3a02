package id.kinerja.platform.listening;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events are listened to.
 *
 * @param threads that take events side by side, each with partitions of its own
 */
@Validated
@ConfigurationProperties("kinerja.listening")
record ListeningProperties(@DefaultValue("1") @Min(1) @Max(64) int threads) {}
