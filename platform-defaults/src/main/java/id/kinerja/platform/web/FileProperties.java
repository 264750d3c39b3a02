package id.kinerja.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Files that are brought in.
 *
 * @param maxFile as large as one may be; the gateway's limit is not below it
 */
@Validated
@ConfigurationProperties("kinerja.imports")
record FileProperties(@DefaultValue("32MB") DataSize maxFile) {}
