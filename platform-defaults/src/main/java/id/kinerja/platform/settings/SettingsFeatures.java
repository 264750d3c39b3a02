package id.kinerja.platform.settings;

import id.kinerja.kernel.Refused;
import java.util.List;

/** The features of this service that can be settled. */
record SettingsFeatures(List<SettingsFeature<?>> all) {

    SettingsFeatures {
        all = List.copyOf(all);
    }

    SettingsFeature<?> named(String name) {
        return all.stream()
                .filter(feature -> feature.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("settings-feature-unknown"));
    }

    @SuppressWarnings("unchecked") // the feature whose type is T is a feature of T
    <T> SettingsFeature<T> of(Class<T> type) {
        return (SettingsFeature<T>)
                all.stream()
                        .filter(feature -> feature.type() == type)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "No SettingsFeature of " + type.getName()));
    }
}
