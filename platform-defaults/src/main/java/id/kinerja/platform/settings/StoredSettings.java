package id.kinerja.platform.settings;

import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyScope;
import java.time.LocalDate;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Settings from the database of the service. */
public class StoredSettings implements Settings {

    private final SettingsFeatures features;
    private final SettingsDocuments documents;
    private final JsonMapper json;

    StoredSettings(SettingsFeatures features, SettingsDocuments documents, JsonMapper json) {
        this.features = features;
        this.documents = documents;
        this.json = json;
    }

    @Override
    @Transactional(readOnly = true)
    public <T> T get(Class<T> type, AgencyId agency, LocalDate asOf) {
        // Behind the wall of another agency there would seem to be no document at all.
        if (!AgencyScope.require().equals(agency)) {
            throw new IllegalStateException("Settings of another agency than the one in scope");
        }
        SettingsFeature<T> feature = features.of(type);
        return documents
                .inForce(agency, feature.name(), asOf)
                .map(document -> json.readValue(document.json(), type))
                .orElseGet(feature::shipped);
    }
}
