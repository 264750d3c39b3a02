package id.kinerja.activity;

import id.kinerja.activity.log.LogPolicy;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.settings.SettingsFeature;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What agencies settle about activity. */
@Configuration
class ActivityConfiguration {

    @Bean
    SettingsFeature<LogPolicy> logPolicy() {
        return SettingsFeature.of(
                        "log-policy",
                        LogPolicy.class,
                        LogPolicy.SHIPPED,
                        "Ditetapkan instansi; PP 30/2019 Ps 26 menyerahkan periode pencatatan kepada instansi")
                .checkedBy(
                        policy ->
                                policy.possible()
                                        ? List.of()
                                        : List.of(
                                                Refused.Finding.of(
                                                        "mostMinutesADay",
                                                        "log-policy-impossible")));
    }
}
