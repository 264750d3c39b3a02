package id.kinerja.platform.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How files are taken.
 *
 * @param maxFile size of a file as it is sent
 * @param maxRows of data in a file
 * @param part rows that are taken in one transaction
 * @param unfinished files of one agency that may wait at a time, or of one person where everybody
 *     brings in his own
 * @param hold how long a worker may be silent before another replica goes on
 * @param pause between looks for waiting files
 * @param keepFor how long a file waits to be applied
 */
@Validated
@ConfigurationProperties("kinerja.imports")
public record ImportProperties(
        @DefaultValue("32MB") @NotNull DataSize maxFile,
        @DefaultValue("200000") @Min(1) int maxRows,
        @DefaultValue("2000") @Min(1) @Max(10_000) int part,
        @DefaultValue("20") @Min(1) int unfinished,
        @DefaultValue("20s") @DurationMin(seconds = 1) Duration hold,
        @DefaultValue("500ms") @DurationMin(millis = 10) Duration pause,
        @DefaultValue("7d") @DurationMin(days = 1) Duration keepFor) {}
