package id.kinerja.integration;

import id.kinerja.integration.siasn.SiasnSettings;
import id.kinerja.platform.settings.SettingsFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What agencies settle about SIASN. */
@Configuration
class SiasnConfiguration {

    @Bean
    SettingsFeature<SiasnSettings> siasnSettings() {
        return SettingsFeature.of(
                "siasn", SiasnSettings.class, SiasnSettings.SHIPPED, "Ditetapkan instansi");
    }
}
