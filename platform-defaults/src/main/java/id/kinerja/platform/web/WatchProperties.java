package id.kinerja.platform.web;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long work is watched.
 *
 * @param longest how long one stream of progress lasts; whoever watches on comes back by himself
 */
@Validated
@ConfigurationProperties("kinerja.watch")
record WatchProperties(@DefaultValue("25s") @DurationMin(seconds = 1) Duration longest) {}
