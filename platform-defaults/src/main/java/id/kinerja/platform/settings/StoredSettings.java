package id.kinerja.platform.settings;

import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyScope;
import java.time.LocalDate;
import java.util.List;
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
        requireScope(agency);
        SettingsFeature<T> feature = features.of(type);
        return documents
                .inForce(agency, feature.name(), asOf)
                .map(document -> json.readValue(document.json(), type))
                .orElseGet(feature::shipped);
    }

    @Override
    @Transactional(readOnly = true)
    public <T> List<Since<T>> all(Class<T> type, AgencyId agency) {
        requireScope(agency);
        return documents.everInForce(agency, features.of(type).name()).stream()
                .map(
                        document ->
                                new Since<>(
                                        document.effectiveFrom(),
                                        json.readValue(document.json(), type)))
                .toList();
    }

    /** Behind the wall of another agency there would seem to be no document at all. */
    private static void requireScope(AgencyId agency) {
        if (!AgencyScope.require().equals(agency)) {
            throw new IllegalStateException("Settings of another agency than the one in scope");
        }
    }
}
