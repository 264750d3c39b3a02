package id.kinerja.platform.settings;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.Clock;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Takes proposed settings back, by whoever proposed them, whatever office he holds by now. */
public class WithdrawSettings {

    private final SettingsFeatures features;
    private final SettingsTasks tasks;
    private final SettingsDocuments documents;
    private final Clock clock;
    private final AuditTrail audit;

    WithdrawSettings(
            SettingsFeatures features,
            SettingsTasks tasks,
            SettingsDocuments documents,
            Clock clock,
            AuditTrail audit) {
        this.features = features;
        this.tasks = tasks;
        this.documents = documents;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    void withdraw(Actor actor, String name, UUID id) {
        SettingsDocument document =
                documents
                        .hold(actor.agency(), features.named(name).name(), id)
                        .orElseThrow(() -> Refused.notFound("settings-unknown"));
        Refused.raise(document.withdrawalRefusal(actor.requirePerson()));
        documents.withdraw(id, clock.instant());
        tasks.close(id);
        audit.record(
                Act.of("SETTINGS_WITHDRAWN")
                        .on(id)
                        .withCode("feature", name)
                        .with("version", document.version()));
    }
}
