package id.kinerja.platform.settings;

import id.kinerja.kernel.Actor;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** The versions of an agency's settings, for whoever wants to know what holds and why. */
public class ReadSettings {

    private final SettingsFeatures features;
    private final SettingsDocuments documents;

    ReadSettings(SettingsFeatures features, SettingsDocuments documents) {
        this.features = features;
        this.documents = documents;
    }

    @Transactional(readOnly = true)
    List<SettingsDocument> versions(Actor actor, String name, long below, int limit) {
        return documents.versions(actor.agency(), features.named(name).name(), below, limit);
    }
}
