package id.kinerja.integration;

import id.kinerja.integration.agency.AttendanceCutOff;
import id.kinerja.integration.agency.ServicesInUse;
import id.kinerja.integration.discipline.DisciplinePolicy;
import id.kinerja.integration.leave.LeavePolicy;
import id.kinerja.integration.notice.NoticePolicy;
import id.kinerja.integration.period.PeriodPolicy;
import id.kinerja.integration.request.RequestPolicy;
import id.kinerja.integration.roster.RosterPolicy;
import id.kinerja.integration.siasn.SiasnKoefisien;
import id.kinerja.integration.siasn.SiasnSettings;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.settings.SettingsFeature;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What agencies settle for themselves. */
@Configuration(proxyBeanMethods = false)
class IntegrationConfiguration {

    @Bean
    SettingsFeature<LeavePolicy> leavePolicy() {
        return SettingsFeature.of(
                        "leave",
                        LeavePolicy.class,
                        LeavePolicy.SHIPPED,
                        "PP 11/2017 Ps 309-341 dan PP 49/2018 Ps 76-93; pejabat yang berwenang ditetapkan PPK (Ps 309)")
                .checkedBy(LeavePolicy::findings);
    }

    @Bean
    SettingsFeature<DisciplinePolicy> disciplinePolicy() {
        return SettingsFeature.of(
                        "discipline",
                        DisciplinePolicy.class,
                        DisciplinePolicy.SHIPPED,
                        "PP 94/2021 Ps 8; bagi PPPK menurut perjanjian kerja dan aturan instansi")
                .checkedBy(DisciplinePolicy::findings);
    }

    @Bean
    SettingsFeature<AttendanceCutOff> attendanceCutOff() {
        return SettingsFeature.of(
                        "attendance-cut-off",
                        AttendanceCutOff.class,
                        AttendanceCutOff.SHIPPED,
                        "Ditetapkan instansi; bulan kalender, kecuali peraturan instansi menetapkan lain")
                .checkedBy(AttendanceCutOff::findings);
    }

    @Bean
    SettingsFeature<ServicesInUse> servicesInUse() {
        return SettingsFeature.of(
                "services", ServicesInUse.class, ServicesInUse.SHIPPED, "Ditetapkan instansi");
    }

    @Bean
    SettingsFeature<PeriodPolicy> periodPolicy() {
        return SettingsFeature.of(
                        "period-policy",
                        PeriodPolicy.class,
                        PeriodPolicy.SHIPPED,
                        "Ditetapkan instansi; peraturan menyerahkan masa sanggah dan pengesahan rekap kepada instansi")
                .checkedBy(
                        policy ->
                                policy.possible()
                                        ? List.of()
                                        : List.of(
                                                Refused.Finding.of(
                                                        "objectionDays",
                                                        "period-policy-impossible")));
    }

    @Bean
    SettingsFeature<RequestPolicy> requestPolicy() {
        return SettingsFeature.of(
                        "request-policy",
                        RequestPolicy.class,
                        RequestPolicy.SHIPPED,
                        "Ditetapkan instansi; peraturan menyerahkan kuota dan batas waktunya kepada instansi")
                .checkedBy(
                        policy ->
                                policy.possible()
                                        ? List.of()
                                        : List.of(
                                                Refused.Finding.of(
                                                        "kinds", "request-policy-impossible")));
    }

    @Bean
    SettingsFeature<RosterPolicy> rosterPolicy() {
        return SettingsFeature.of(
                        "roster-policy",
                        RosterPolicy.class,
                        RosterPolicy.SHIPPED,
                        "Perpres 21/2023 Ps 7; jam kerja unit dengan giliran ditetapkan PPK")
                .checkedBy(
                        policy ->
                                policy.possible()
                                        ? List.of()
                                        : List.of(
                                                Refused.Finding.of(
                                                        "leastRestMinutes",
                                                        "roster-policy-impossible")));
    }

    @Bean
    SettingsFeature<NoticePolicy> noticePolicy() {
        return SettingsFeature.of(
                        "notice-policy",
                        NoticePolicy.class,
                        NoticePolicy.SHIPPED,
                        "Ditetapkan instansi; peraturan tidak mengatur pemberitahuan")
                .checkedBy(NoticePolicy::findings);
    }

    @Bean
    SettingsFeature<SiasnKoefisien> siasnKoefisien() {
        return SettingsFeature.of(
                        "siasn-koefisien",
                        SiasnKoefisien.class,
                        SiasnKoefisien.SHIPPED,
                        "Tabel referensi SIASN; angka kredit tahunan menurut PermenPANRB 1/2023")
                .checkedBy(SiasnKoefisien::findings);
    }

    @Bean
    SettingsFeature<SiasnSettings> siasnSettings() {
        return SettingsFeature.of(
                "siasn", SiasnSettings.class, SiasnSettings.SHIPPED, "Ditetapkan instansi");
    }
}
