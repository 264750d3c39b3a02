package id.kinerja.platform.settings;

import id.kinerja.platform.PlatformDataConfiguration;
import id.kinerja.platform.PlatformEventConfiguration;
import id.kinerja.platform.audit.AuditConfiguration;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.platform.task.TaskBoard;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(
        after = {
            PlatformDataConfiguration.class,
            PlatformEventConfiguration.class,
            JdbcClientAutoConfiguration.class,
            AuditConfiguration.class
        })
public class SettingsConfiguration {

    @Bean
    SettingsFeatures settingsFeatures(ObjectProvider<SettingsFeature<?>> features) {
        return new SettingsFeatures(features.orderedStream().toList());
    }

    @Bean
    SettingsDocuments settingsDocuments(JdbcClient jdbc) {
        return new SettingsDocuments(jdbc);
    }

    @Bean
    StoredSettings settings(
            SettingsFeatures features, SettingsDocuments documents, JsonMapper json) {
        return new StoredSettings(features, documents, json);
    }

    @Bean
    ReadSettings readSettings(
            SettingsFeatures features, SettingsOffices offices, SettingsDocuments documents) {
        return new ReadSettings(features, offices, documents);
    }

    @Bean
    @ConditionalOnMissingBean
    SettingsOffices settingsOffices() {
        return new RolesOfTokens();
    }

    @Bean
    SettingsTasks settingsTasks(
            @Value("${spring.application.name}") String service, TaskBoard board) {
        return new SettingsTasks(service, board);
    }

    @Bean
    ProposeSettings proposeSettings(
            SettingsFeatures features,
            SettingsOffices offices,
            SettingsTasks tasks,
            SettingsDocuments documents,
            JsonMapper json,
            Clock clock,
            AuditTrail audit) {
        return new ProposeSettings(features, offices, tasks, documents, json, clock, audit);
    }

    @Bean
    ApproveSettings approveSettings(
            SettingsFeatures features,
            SettingsOffices offices,
            SettingsTasks tasks,
            SettingsDocuments documents,
            Clock clock,
            AuditTrail audit,
            ObjectProvider<SettingsObserver> observers) {
        return new ApproveSettings(
                features, offices, tasks, documents, clock, audit, observers::orderedStream);
    }

    @Bean
    RefuseSettings refuseSettings(
            SettingsFeatures features,
            SettingsOffices offices,
            SettingsTasks tasks,
            SettingsDocuments documents,
            Clock clock,
            AuditTrail audit) {
        return new RefuseSettings(features, offices, tasks, documents, clock, audit);
    }

    @Bean
    WithdrawSettings withdrawSettings(
            SettingsFeatures features,
            SettingsTasks tasks,
            SettingsDocuments documents,
            Clock clock,
            AuditTrail audit) {
        return new WithdrawSettings(features, tasks, documents, clock, audit);
    }

    @Bean
    SettingsController settingsController(
            SettingsFeatures features,
            ReadSettings readSettings,
            ProposeSettings proposeSettings,
            ApproveSettings approveSettings,
            RefuseSettings refuseSettings,
            WithdrawSettings withdrawSettings,
            JsonMapper json) {
        return new SettingsController(
                features,
                readSettings,
                proposeSettings,
                approveSettings,
                refuseSettings,
                withdrawSettings,
                json);
    }
}
