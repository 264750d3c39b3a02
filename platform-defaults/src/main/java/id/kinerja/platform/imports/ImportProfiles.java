package id.kinerja.platform.imports;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import id.kinerja.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of files that this service takes. */
final class ImportProfiles {

    private final Map<String, ImportProfile> byName;

    ImportProfiles(List<ImportProfile> profiles) {
        this.byName =
                profiles.stream()
                        .collect(toUnmodifiableMap(ImportProfile::name, Function.identity()));
    }

    ImportProfile named(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(
                        () ->
                                Refused.notFound(
                                        "import-profile-unknown",
                                        byName.keySet().stream().sorted().collect(joining(", "))));
    }
}
