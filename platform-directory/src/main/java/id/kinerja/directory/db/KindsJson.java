package id.kinerja.directory.db;

import id.kinerja.directory.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Of which kind a person is since which day, as his row keeps it. */
final class KindsJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private KindsJson() {}

    /** Nothing where he is of one kind on all days. */
    static @Nullable String of(Person person) {
        return person.kinds().isEmpty() ? null : JSON.writeValueAsString(person.kinds());
    }

    static List<Person.Kind> read(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, new TypeReference<>() {});
    }
}
