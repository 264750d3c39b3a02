package id.kinerja.platform.settings;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;

/** Puts proposed settings in force, by another person than the one who proposed them. */
public class ApproveSettings {

    private final SettingsFeatures features;
    private final SettingsOffices offices;
    private final SettingsTasks tasks;
    private final SettingsDocuments documents;
    private final Clock clock;
    private final AuditTrail audit;
    private final Supplier<Stream<SettingsObserver>> observers;

    /**
     * @param observers asked for when something is approved, since they may read settings
     *     themselves
     */
    ApproveSettings(
            SettingsFeatures features,
            SettingsOffices offices,
            SettingsTasks tasks,
            SettingsDocuments documents,
            Clock clock,
            AuditTrail audit,
            Supplier<Stream<SettingsObserver>> observers) {
        this.observers = observers;
        this.audit = audit;
        this.features = features;
        this.offices = offices;
        this.tasks = tasks;
        this.documents = documents;
        this.clock = clock;
    }

    @Transactional
    void approve(Actor actor, String name, UUID id) {
        SettingsFeature<?> feature = features.named(name);
        feature.requireApprover(offices, actor);
        PersonId approver = actor.requirePerson();
        SettingsDocument document =
                documents
                        .hold(actor.agency(), name, id)
                        .orElseThrow(() -> Refused.notFound("settings-unknown"));
        Refused.raise(document.decisionRefusal(approver));
        if (documents.isOvertaken(actor.agency(), name, document)) {
            throw Refused.conflict("settings-overtaken", document.effectiveFrom());
        }
        documents.approve(id, approver, clock.instant());
        observers
                .get()
                .forEach(
                        observer ->
                                observer.approved(
                                        actor.agency(), feature.type(), document.effectiveFrom()));
        tasks.close(id);
        audit.record(
                Act.of("SETTINGS_APPROVED")
                        .on(id)
                        .withCode("feature", name)
                        .with("version", document.version()));
    }
}
