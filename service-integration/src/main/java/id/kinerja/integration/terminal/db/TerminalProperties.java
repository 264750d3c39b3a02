package id.kinerja.integration.terminal.db;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How terminals are taken in.
 *
 * @param unknownKept terminals that knocked and that nobody has registered, of which it is kept
 *     when they did; those that have been silent longest are forgotten
 */
@Validated
@ConfigurationProperties("kinerja.terminals")
public record TerminalProperties(@DefaultValue("1000") @Min(1) @Max(100_000) int unknownKept) {}
