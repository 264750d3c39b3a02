package id.kinerja.platform.crypto;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the keys of agencies are made from.
 *
 * @param masterKey 256 bits in base 64, by which everything is sealed from now on
 * @param retiredMasterKeys those that sealed what is there; nothing is sealed by them any more
 */
@Validated
@ConfigurationProperties("kinerja")
public record KeyProperties(
        @NotBlank String masterKey, @DefaultValue List<String> retiredMasterKeys) {

    public KeyProperties {
        retiredMasterKeys = List.copyOf(retiredMasterKeys);
    }

    /** Keys belong in no log. */
    @Override
    public String toString() {
        return "KeyProperties[" + retiredMasterKeys.size() + " retired]";
    }
}
