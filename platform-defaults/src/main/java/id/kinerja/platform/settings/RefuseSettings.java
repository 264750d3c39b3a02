package id.kinerja.platform.settings;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.Clock;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Refuses proposed settings, by whoever could have approved them. */
public class RefuseSettings {

    private final SettingsFeatures features;
    private final SettingsOffices offices;
    private final SettingsTasks tasks;
    private final SettingsDocuments documents;
    private final Clock clock;
    private final AuditTrail audit;

    RefuseSettings(
            SettingsFeatures features,
            SettingsOffices offices,
            SettingsTasks tasks,
            SettingsDocuments documents,
            Clock clock,
            AuditTrail audit) {
        this.features = features;
        this.offices = offices;
        this.tasks = tasks;
        this.documents = documents;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    void refuse(Actor actor, String name, UUID id, String reason) {
        features.named(name).requireApprover(offices, actor);
        PersonId by = actor.requirePerson();
        SettingsDocument document =
                documents
                        .hold(actor.agency(), name, id)
                        .orElseThrow(() -> Refused.notFound("settings-unknown"));
        Refused.raise(document.decisionRefusal(by));
        documents.refuse(id, by, clock.instant(), reason);
        tasks.close(id);
        audit.record(
                Act.of("SETTINGS_REFUSED")
                        .on(id)
                        .withCode("feature", name)
                        .with("version", document.version()));
    }
}
