package id.kinerja.directory;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * This service's copy of the directory.
 *
 * @param trustedFor how long relations are trusted after the copy was last known to be whole
 */
@Validated
@ConfigurationProperties("kinerja.directory")
record DirectoryProperties(@DefaultValue("60s") @DurationMin(seconds = 5) Duration trustedFor) {}
