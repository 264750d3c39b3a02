package id.kinerja.platform.settings;

import id.kinerja.kernel.Actor;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** The versions of an agency's settings, for whoever wants to know what holds and why. */
public class ReadSettings {

    private final SettingsFeatures features;
    private final SettingsOffices offices;
    private final SettingsDocuments documents;

    ReadSettings(SettingsFeatures features, SettingsOffices offices, SettingsDocuments documents) {
        this.offices = offices;
        this.features = features;
        this.documents = documents;
    }

    /** Whether he may approve what others propose, to show it. */
    @Transactional(readOnly = true)
    boolean isApprovedBy(Actor actor, String name) {
        return features.named(name).isApprovedBy(offices, actor);
    }

    @Transactional(readOnly = true)
    List<SettingsDocument> versions(Actor actor, String name, long below, int limit) {
        return documents.versions(actor.agency(), features.named(name).name(), below, limit);
    }
}
