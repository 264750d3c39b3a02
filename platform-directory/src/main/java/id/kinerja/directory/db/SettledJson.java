package id.kinerja.directory.db;

import id.kinerja.directory.Agency;
import id.kinerja.kernel.AttendanceCutOffs;
import id.kinerja.kernel.ServiceOff;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an agency has settled, as its row keeps it. */
final class SettledJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SettledJson() {}

    static String cutOffs(Agency agency) {
        return JSON.writeValueAsString(agency.cutOffs().changes());
    }

    static AttendanceCutOffs cutOffs(String json) {
        return new AttendanceCutOffs(JSON.readValue(json, new TypeReference<>() {}));
    }

    static String servicesOff(Agency agency) {
        return JSON.writeValueAsString(agency.servicesOff());
    }

    static List<ServiceOff> servicesOff(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
