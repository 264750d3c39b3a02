package id.kinerja.integration;

import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.platform.settings.SettingsFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What agencies settle about the register and its papers. */
@Configuration
class IntegrationSettings {

    @Bean
    SettingsFeature<LeavePolicy> leavePolicy() {
        return SettingsFeature.of(
                        "leave",
                        LeavePolicy.class,
                        LeavePolicy.SHIPPED,
                        "PP 11/2017 Ps 309-341 dan PP 49/2018 Ps 76-93; pejabat yang berwenang ditetapkan PPK (Ps 309)")
                .checkedBy(LeavePolicy::findings);
    }
}
